import type * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findOrderedTests } from '../orders/order.repository.ts'
import { openReport } from '../results/report.repository.ts'
import { advanceOrder } from './advance-order.ts'
import { updateSpecimen } from './specimen.repository.ts'
import { lockSpecimen } from './specimen.scope.ts'
import { toSpecimen } from './specimen.view.ts'

/** Says that a tube came to the bench: its tests can be measured, and the order's report begins. */
export const receiveSpecimen: Handler<typeof contract.receiveSpecimen> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const { order, status } = await lockSpecimen(tx, actor, params.id, 'receive')
    audit.patientId = order.patient_id
    const specimen = await updateSpecimen(tx, params.id, {
      status,
      received_at: deps.clock.now(),
      received_by: actor.userId,
      quality_note: body.qualityNote || null,
    })
    await openReport(tx, order)
    await advanceOrder(deps, tx, order, actor.userId)
    return toSpecimen(specimen, await findOrderedTests(tx, [order.id]))
  })

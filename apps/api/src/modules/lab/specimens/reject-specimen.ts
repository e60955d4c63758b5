import type * as contract from '@imeds/contracts/lab'
import { specimenRejected } from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { announce, changeOrder } from '../orders/change-order.ts'
import { findOrderedTests } from '../orders/order.repository.ts'
import { deleteOpenResults } from '../results/result.repository.ts'
import { insertSpecimens, updateSpecimen } from './specimen.repository.ts'
import { lockSpecimen } from './specimen.scope.ts'
import { holds, toSpecimen } from './specimen.view.ts'

/** Rejects a tube: what was measured from it is void, and another is to be taken in its place. */
export const rejectSpecimen: Handler<typeof contract.rejectSpecimen> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const { order, specimen, status } = await lockSpecimen(tx, actor, params.id, 'reject')
    audit.patientId = order.patient_id
    const rejected = await updateSpecimen(tx, params.id, {
      status,
      rejected_at: deps.clock.now(),
      rejected_by: actor.userId,
      reject_reason: body.reason,
      reject_note: body.note || null,
    })
    await insertSpecimens(tx, [
      {
        order_id: order.id,
        facility_id: order.facility_id,
        specimen_type: specimen.specimen_type,
        container: specimen.container,
        replaces_id: specimen.id,
      },
    ])
    const tests = await findOrderedTests(tx, [order.id])
    await deleteOpenResults(
      tx,
      order.id,
      tests.filter((test) => holds(specimen, test)).map(({ id }) => id),
    )
    const row = await changeOrder(deps, tx, order, 'recollect', { by: actor.userId, remark: body.reason })
    await announce(deps, tx, row, (topics) =>
      specimenRejected({ orderId: order.id, specimenId: specimen.id }, topics),
    )
    return toSpecimen(rejected, tests)
  })

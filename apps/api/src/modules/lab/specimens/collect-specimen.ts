import type * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { facilityZone } from '../../facilities/index.ts'
import { dateIn } from '../../patients/index.ts'
import { findOrderedTests } from '../orders/order.repository.ts'
import { accessionOf } from './accession.ts'
import { advanceOrder } from './advance-order.ts'
import { takeAccession, updateSpecimen } from './specimen.repository.ts'
import { lockSpecimen } from './specimen.scope.ts'
import { toSpecimen } from './specimen.view.ts'

/** Says that a tube was filled: from then on it has its number. */
export const collectSpecimen: Handler<typeof contract.collectSpecimen> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const at = body.collectedAt ? new Date(body.collectedAt) : now
    const { order, status } = await lockSpecimen(tx, actor, params.id, 'collect')
    audit.patientId = order.patient_id
    if (at > now || now.getTime() - at.getTime() > 7 * 86_400_000)
      throw new InvalidRequest({
        fields: [{ path: 'body.collectedAt', code: 'not_within_week' }],
      })
    const day = dateIn(await facilityZone(tx, order.facility_id), now)
    const specimen = await updateSpecimen(tx, params.id, {
      status,
      accession: accessionOf(day, await takeAccession(tx, order.facility_id, day)),
      collected_at: at,
      collected_by: actor.userId,
    })
    await advanceOrder(deps, tx, order, actor.userId)
    return toSpecimen(specimen, await findOrderedTests(tx, [order.id]))
  })

import type * as contract from '@imeds/contracts/records'
import { recordShareRevoked } from '@imeds/contracts/records'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { findPractitioner } from '../../practitioners/index.ts'
import { ShareNotFound } from '../records.errors.ts'
import { markShareRevoked } from './share.repository.ts'

/** Withdraws a consent: the practitioner's next question is refused. */
export const revokeShare: Handler<typeof contract.revokeRecordShare> = async (
  deps,
  actor,
  { params: { id, shareId } },
  { audit },
) => {
  audit.patientId = id
  audit.recordId = shareId
  await inTransaction(deps.db, async (tx) => {
    await authorizePatient({ ...deps, db: tx }, actor, 'record.share', id)
    const at = deps.clock.now()
    const revoked = await markShareRevoked(tx, { id: shareId, patientId: id, at, by: actor.userId })
    if (!revoked) throw new ShareNotFound()
    const practitioner = await findPractitioner(tx, revoked.practitioner_id)
    await deps.publish(
      tx,
      recordShareRevoked({ shareId, practitionerId: revoked.practitioner_id }, [
        `user/${practitioner?.user_id}`,
      ]),
    )
  })
  return { done: true }
}

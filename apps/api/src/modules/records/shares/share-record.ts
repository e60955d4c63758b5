import type * as contract from '@imeds/contracts/records'
import { recordShared } from '@imeds/contracts/records'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { findPractitioner, PractitionerNotFound } from '../../practitioners/index.ts'
import { SharePeriodInvalid } from '../records.errors.ts'
import { isSharePeriod } from './share-period.ts'
import { findShare, insertShare } from './share.repository.ts'
import { toShareView } from './share.view.ts'

/** Opens parts of a record to a practitioner for a time. The consent names all of it and is never widened. */
export const shareRecord: Handler<typeof contract.shareRecord> = async (
  deps,
  actor,
  { params: { id }, body },
  { audit },
) => {
  audit.patientId = id
  const now = deps.clock.now()
  const endsAt = new Date(body.endsAt)
  return inTransaction(deps.db, async (tx) => {
    await authorizePatient({ ...deps, db: tx }, actor, 'record.share', id)
    if (!isSharePeriod(now, endsAt)) throw new SharePeriodInvalid()
    const practitioner = await findPractitioner(tx, body.practitionerId)
    if (practitioner?.status !== 'verified') throw new PractitionerNotFound()
    // Racing consents to one practitioner queue; the exclusion constraint is the proof.
    await lock(tx, `patient:${id}`)
    const shareId = await insertShare(tx, {
      patient_id: id,
      practitioner_id: practitioner.id,
      purpose: body.purpose,
      kinds: [...new Set(body.kinds)],
      starts_at: now,
      ends_at: endsAt,
      given_by: actor.userId,
      text_version: body.textVersion,
    })
    audit.recordId = shareId
    await deps.publish(
      tx,
      recordShared({ shareId, practitionerId: practitioner.id }, [`user/${practitioner.user_id}`]),
    )
    return toShareView((await findShare(tx, id, shareId))!, now)
  })
}

import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { EncounterFinished } from './consultation.errors.ts'
import { insertConsent, lockEncounter } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'
import { isOpen, toEncounterView } from './encounter.view.ts'

/** The patient's side agrees to a teleconsultation that somebody else started for them. */
export const giveConsent: Handler<typeof contract.giveConsent> = (
  { db, clock },
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const now = clock.now()
    const { encounter, side } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'patient')
    audit.patientId = encounter.patient_id
    if (!isOpen(encounter)) throw new EncounterFinished()
    await insertConsent(tx, {
      patientId: encounter.patient_id,
      encounterId: encounter.id,
      implied: false,
      textVersion: body.textVersion,
      givenBy: actor.userId,
      givenAt: now,
    })
    return toEncounterView(tx, encounter, side, now)
  })

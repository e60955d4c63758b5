import type * as contract from '@imeds/contracts/consultation'
import { encounterFinished } from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { markFulfilled } from '../scheduling/index.ts'
import { encounterTopics } from './consultation.topics.ts'
import { EncounterNotInProgress, PrescriptionNotSigned } from './consultation.errors.ts'
import { hasDraftPrescription, lockVisit, setFinished } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'
import { toEncounterView } from './encounter.view.ts'

/** Ends the consultation: the room closes for good. A prescription that was begun is signed or discarded first. */
export const completeEncounter: Handler<typeof contract.completeEncounter> = (
  deps,
  actor,
  { params },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { encounter, side } = await requireSide(tx, actor, await lockVisit(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    if (encounter.status !== 'in_progress') throw new EncounterNotInProgress()
    if (await hasDraftPrescription(tx, encounter.id)) throw new PrescriptionNotSigned()
    await setFinished(tx, encounter.id, now)
    await markFulfilled(deps, tx, encounter.appointment_id, actor.userId)
    await deps.publish(
      tx,
      encounterFinished(
        { encounterId: encounter.id, appointmentId: encounter.appointment_id },
        await encounterTopics(tx, encounter),
      ),
    )
    return toEncounterView(tx, { ...encounter, status: 'finished', finished_at: now }, side, now)
  })

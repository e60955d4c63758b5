import type * as contract from '@imeds/contracts/consultation'
import { encounterStarted } from '@imeds/contracts/consultation'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { markInProgress } from '../scheduling/index.ts'
import { encounterTopics } from './consultation.topics.ts'
import { ConsentMissing, EncounterNotWaiting, GuardianMissing } from './consultation.errors.ts'
import {
  hasConsent,
  insertConsent,
  isPatientSide,
  lockVisit,
  setAdmitted,
  type EncounterRow,
} from './encounter.repository.ts'
import { findConfirmedGuardian } from './guardian.repository.ts'
import { requireSide } from './encounter.scope.ts'
import { isMinor, isTele, toEncounterView } from './encounter.view.ts'

/** The practitioner lets the next patient in. */
export const admitPatient: Handler<typeof contract.admitPatient> = (deps, actor, { params }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { encounter, side } = await requireSide(tx, actor, await lockVisit(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    if (encounter.status !== 'arrived') throw new EncounterNotWaiting()
    await requireGuardian(tx, encounter)
    await requireConsent(tx, encounter, now)
    await setAdmitted(tx, encounter.id, now)
    await markInProgress(deps, tx, encounter.appointment_id, actor.userId)
    await deps.publish(
      tx,
      encounterStarted(
        { encounterId: encounter.id, appointmentId: encounter.appointment_id },
        await encounterTopics(tx, encounter),
      ),
    )
    return toEncounterView(tx, { ...encounter, status: 'in_progress', admitted_at: now }, side, now)
  })

// Telemedicine Practice Guidelines 2020, 3.1: a minor only together with an identified adult.
async function requireGuardian(tx: Tx, encounter: EncounterRow): Promise<void> {
  if (isTele(encounter) && isMinor(encounter) && !(await findConfirmedGuardian(tx, encounter.id)))
    throw new GuardianMissing()
}

// Guidelines 2020, 3.4: consent is implied when the patient's own side started it, explicit when somebody else did.
async function requireConsent(tx: Tx, encounter: EncounterRow, now: Date): Promise<void> {
  if (!isTele(encounter) || (await hasConsent(tx, encounter.id))) return
  if (!(await isPatientSide(tx, encounter.patient_id, encounter.booked_by))) throw new ConsentMissing()
  await insertConsent(tx, {
    patientId: encounter.patient_id,
    encounterId: encounter.id,
    implied: true,
    textVersion: 'implied-2020',
    givenBy: encounter.booked_by,
    givenAt: now,
  })
}

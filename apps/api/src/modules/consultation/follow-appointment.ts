import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/db/database.ts'
import { encounterTopics } from './consultation.topics.ts'
import { encounterCancelled, encounterFinished, encounterStarted } from '@imeds/contracts/consultation'
import { PrescriptionNotSigned } from './consultation.errors.ts'
import {
  findEncounterOfAppointment,
  hasDraftPrescription,
  setAdmitted,
  setCancelled,
  setFinished,
} from './encounter.repository.ts'

type Of = { appointmentId: string }

/** A desk let the patient in, for a practitioner without a screen at hand. Nothing is left to do after `admitPatient`. */
export async function followStart({ clock, publish }: Deps, tx: Tx, { appointmentId }: Of): Promise<void> {
  const encounter = await findEncounterOfAppointment(tx, appointmentId)
  if (encounter?.status !== 'arrived') return
  await setAdmitted(tx, encounter.id, clock.now())
  await publish(
    tx,
    encounterStarted({ encounterId: encounter.id, appointmentId }, await encounterTopics(tx, encounter)),
  )
}

/** The visit never took place: nobody waits for it any more, and its room is closed. */
export async function followNothing({ publish }: Deps, tx: Tx, { appointmentId }: Of): Promise<void> {
  const encounter = await findEncounterOfAppointment(tx, appointmentId)
  if (encounter?.status !== 'arrived') return
  await setCancelled(tx, encounter.id)
  await publish(
    tx,
    encounterCancelled({ encounterId: encounter.id, appointmentId }, await encounterTopics(tx, encounter)),
  )
}

/** A desk said that the visit is over. @throws PrescriptionNotSigned as in the room itself */
export async function followEnd({ clock, publish }: Deps, tx: Tx, { appointmentId }: Of): Promise<void> {
  const encounter = await findEncounterOfAppointment(tx, appointmentId)
  if (encounter?.status !== 'in_progress') return
  if (await hasDraftPrescription(tx, encounter.id)) throw new PrescriptionNotSigned()
  await setFinished(tx, encounter.id, clock.now())
  await publish(
    tx,
    encounterFinished({ encounterId: encounter.id, appointmentId }, await encounterTopics(tx, encounter)),
  )
}

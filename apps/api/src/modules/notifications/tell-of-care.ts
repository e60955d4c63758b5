import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findAppointment, findEncounter, findPrescription } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

/** The practitioner lets the patient in. */
export const tellOfAdmission = async (deps: Deps, { encounterId }: { encounterId: string }): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const encounter = await findEncounter(tx, encounterId)
    if (encounter?.status !== 'in_progress') return
    const appointment = await findAppointment(tx, encounter.appointment_id)
    if (!appointment) return
    const { visit, patientSide } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'encounter_admitted', params: { encounterId, visit } },
      subject: { type: 'encounter', id: encounterId },
      to: { patient: patientSide },
    })
  })

/** A consultation was ended for its practitioner, whose notes and prescription may be missing. */
export const tellOfLeftOpen = async (deps: Deps, { encounterId }: { encounterId: string }): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const encounter = await findEncounter(tx, encounterId)
    const appointment = encounter && (await findAppointment(tx, encounter.appointment_id))
    if (!appointment) return
    const { visit, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'encounter_left_open', params: { encounterId, visit } },
      subject: { type: 'encounter', id: encounterId },
      to: { practitioner: [practitionerUserId] },
    })
  })

/** A version that was replaced before anybody heard of it is passed over: the newer one has its own event. */
export const tellOfPrescription = async (
  deps: Deps,
  { prescriptionId }: { prescriptionId: string },
): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const prescription = await findPrescription(tx, prescriptionId)
    if (prescription?.status !== 'signed') return
    const appointment = await findAppointment(tx, prescription.appointment_id)
    if (!appointment) return
    const { visit, patientSide } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'prescription_ready', params: { prescriptionId, visit } },
      subject: { type: 'prescription', id: prescriptionId },
      to: { patient: patientSide },
    })
  })

/** Each correction of the notes is told of once: what a family read before no longer holds. */
export const tellOfCorrection = async (
  deps: Deps,
  { encounterId, version }: { encounterId: string; version: number },
): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const encounter = await findEncounter(tx, encounterId)
    const appointment = encounter && (await findAppointment(tx, encounter.appointment_id))
    if (!appointment) return
    const { visit, patientSide } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'clinical_note_corrected', params: { encounterId, visit } },
      subject: { type: 'encounter', id: encounterId },
      occasion: String(version),
      to: { patient: patientSide },
    })
  })

import type { NotifiedVisit } from '@imeds/contracts/notifications'
import type { Tx } from '../../platform/db/database.ts'
import { userIdsOfPatient } from '../patients/index.ts'
import { findCredentials } from '../practitioners/index.ts'
import type { AppointmentRow } from './subject.repository.ts'

export type Visit = {
  visit: NotifiedVisit
  /** Who hears of it: the people who look after the patient, and the practitioner. */
  patientSide: readonly string[]
  practitionerUserId: string
}

/** What may be said of an appointment, and to whom. */
export async function visitOf(tx: Tx, appointment: AppointmentRow): Promise<Visit> {
  const credentials = await findCredentials(tx, appointment.practitioner_id)
  if (!credentials) throw new Error(`Appointment ${appointment.id} has no practitioner.`)
  return {
    visit: {
      appointmentId: appointment.id,
      startsAt: appointment.starts_at.toISOString(),
      timeZone: appointment.time_zone,
      mode: appointment.mode,
      facilityName: appointment.facility_name,
      practitioner: {
        id: credentials.practitionerId,
        name: credentials.name,
        qualifications: credentials.qualifications.map(({ degree }) => degree).join(', '),
        registrationNumber: credentials.registrationNumber,
        registrationCouncil: credentials.registrationCouncil,
      },
    },
    patientSide: await userIdsOfPatient(tx, appointment.patient_id),
    practitionerUserId: credentials.userId,
  }
}

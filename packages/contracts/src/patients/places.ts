import { z } from 'zod'
import { ById, Done, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** A facility that has a patient on its books, and so sees who they are. */
export const PatientPlace = z.object({
  facility: z.object({ id: Id, name: z.string() }),
  /** The facility's own number: `BAN-1042`. */
  patientNumber: z.string(),
  since: Instant,
  /** The consent that alone brought the patient there: a code that was told at its desk. */
  linkId: Id.nullable(),
  /** A consent is withdrawn while no visit is ahead there and no bill is open. */
  abilities: z.object({ withdraw: z.boolean() }),
})
export type PatientPlace = z.output<typeof PatientPlace>

export const listPatientPlaces = endpoint({
  id: 'listPatientPlaces',
  method: 'GET',
  path: '/v1/patients/:id/places',
  summary: 'The facilities that have a patient on their books; to a desk its own only.',
  permission: 'patient.write',
  params: ById,
  reply: z.object({ items: z.array(PatientPlace) }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'patient' },
})

export const withdrawPatientLink = endpoint({
  id: 'withdrawPatientLink',
  method: 'POST',
  path: '/v1/patient-links/:id/withdraw',
  summary:
    'Withdraws the consent that a code was: the facility no longer finds the patient. What it did for them stays, as the law wants.',
  permission: 'patient.write',
  params: ById,
  reply: Done,
  status: 200,
  errors: ['link_not_found', 'link_in_use'],
  audit: { action: 'delete', record: 'patient_link' },
})

import { z } from 'zod'
import {
  AdministrativeGender,
  ById,
  ConsultationMode,
  Id,
  Instant,
  Name,
  Paise,
  PageQuery,
  page,
} from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** cancelled: it never began. */
export const EncounterStatus = z.enum(['arrived', 'in_progress', 'finished', 'cancelled'])

/** Whom the patient is facing: what the telemedicine guidelines want shown to every patient. */
export const EncounterPractitioner = z.object({
  id: Id,
  name: Name,
  qualifications: z.string(),
  registrationNumber: z.string(),
  registrationCouncil: z.string(),
})
/** What the adult beside a minor is to them. */
export const GuardianRelation = z.enum(['parent', 'grandparent', 'sibling', 'spouse', 'guardian'])
export type GuardianRelation = z.output<typeof GuardianRelation>
/** Whom the practitioner is facing: nobody is anonymous. */
export const EncounterPatient = z.object({
  id: Id,
  name: Name,
  gender: AdministrativeGender,
  /** In whole years on the day of the encounter, in the clinic's zone. */
  age: z.int(),
  minor: z.boolean(),
  /** The identified adults who may be with a minor. */
  guardians: z.array(z.object({ id: Id, name: Name, relation: GuardianRelation })),
  /** Who of them is with the minor, as the practitioner confirmed it in this consultation. */
  guardian: z
    .object({ id: Id, name: Name, relation: GuardianRelation, confirmedBy: Name, confirmedAt: Instant })
    .nullable(),
})
export const WaitingPlace = z.object({
  /** 1 is next. */
  position: z.int(),
  expectedAt: Instant,
  /** How many minutes later than booked the practitioner is running; 0 when on time. */
  delayMinutes: z.int(),
})
export const Encounter = z.object({
  id: Id,
  appointmentId: Id,
  status: EncounterStatus,
  mode: ConsultationMode,
  visit: z.enum(['first', 'follow_up']),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string(),
  facility: z.object({ id: Id, name: Name }),
  practitioner: EncounterPractitioner,
  patient: EncounterPatient,
  reason: z.string(),
  symptoms: z.array(z.string()),
  arrivedAt: Instant,
  admittedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** Nobody ended it: the system did, and notes and prescription may still be written. */
  endedBySystem: z.boolean(),
  feePaise: Paise,
  /** Null once admitted. */
  waiting: WaitingPlace.nullable(),
  /** Consent to a teleconsultation: not needed in person. */
  consent: z.enum(['not_needed', 'given', 'missing']),
  /** The seq of the newest chat message; 0 when there is none. */
  lastMessageSeq: z.int(),
  /** The signed prescription of this encounter, if there is one. */
  prescriptionId: Id.nullable(),
  abilities: z.object({
    admit: z.boolean(),
    write: z.boolean(),
    complete: z.boolean(),
    /** Write the first prescription: during the consultation, or after one that the system ended. */
    prescribe: z.boolean(),
    giveConsent: z.boolean(),
    chat: z.boolean(),
    readNote: z.boolean(),
    /** Say which adult is with the minor. */
    confirmGuardian: z.boolean(),
    correctNote: z.boolean(),
  }),
})

export const getEncounter = endpoint({
  id: 'getEncounter',
  method: 'GET',
  path: '/v1/encounters/:id',
  summary: 'One consultation, for those who take part in it.',
  permission: 'encounter.join',
  params: ById,
  reply: Encounter,
  errors: ['encounter_not_found'],
  audit: { action: 'read', record: 'encounter' },
})
export const getEncounterOfAppointment = endpoint({
  id: 'getEncounterOfAppointment',
  method: 'GET',
  path: '/v1/appointments/:id/encounter',
  summary: 'The consultation of an appointment; there is one from check-in on.',
  permission: 'encounter.join',
  params: ById,
  reply: Encounter,
  errors: ['encounter_not_found'],
  audit: { action: 'read', record: 'encounter' },
})
export const EncounterCard = z.object({
  id: Id,
  appointmentId: Id,
  status: EncounterStatus,
  mode: ConsultationMode,
  visit: z.enum(['first', 'follow_up']),
  startsAt: Instant,
  timeZone: z.string(),
  arrivedAt: Instant,
  finishedAt: Instant.nullable(),
  patient: z.object({ id: Id, name: Name, age: z.int(), gender: AdministrativeGender }),
  practitioner: z.object({ id: Id, name: Name }),
  diagnosis: z.string().nullable(),
  prescriptionId: Id.nullable(),
})
export const listEncounters = endpoint({
  id: 'listEncounters',
  method: 'GET',
  path: '/v1/encounters',
  summary:
    'Consultations that the caller may see: the waiting room (status arrived or in_progress) or past ones, newest first.',
  permission: 'encounter.join',
  query: PageQuery.extend({ status: z.enum(['open', 'finished']).optional(), patientId: Id.optional() }),
  reply: page(EncounterCard),
  errors: [],
  audit: { action: 'read', record: 'encounter' },
})
export const admitPatient = endpoint({
  id: 'admitPatient',
  method: 'POST',
  path: '/v1/encounters/:id/admission',
  summary: 'Lets the patient in from the waiting room.',
  permission: 'encounter.conduct',
  params: ById,
  reply: Encounter,
  status: 200,
  errors: ['encounter_not_found', 'encounter_not_waiting', 'consent_missing', 'guardian_missing'],
  audit: { action: 'execute', record: 'encounter' },
})
export const confirmGuardian = endpoint({
  id: 'confirmGuardian',
  method: 'PUT',
  path: '/v1/encounters/:id/guardian',
  summary:
    'The practitioner confirms which identified adult is with the minor, before or during the consultation.',
  permission: 'encounter.conduct',
  params: ById,
  body: z.object({
    /** One of the patient's `guardians`. */
    guardianId: Id,
  }),
  reply: Encounter,
  errors: ['encounter_not_found', 'encounter_finished', 'guardian_unknown'],
  audit: { action: 'update', record: 'encounter' },
})
export const completeEncounter = endpoint({
  id: 'completeEncounter',
  method: 'POST',
  path: '/v1/encounters/:id/completion',
  summary: 'Ends the consultation and closes the room.',
  permission: 'encounter.conduct',
  params: ById,
  reply: Encounter,
  status: 200,
  errors: ['encounter_not_found', 'encounter_not_in_progress', 'prescription_not_signed'],
  audit: { action: 'execute', record: 'encounter' },
})
export const giveConsent = endpoint({
  id: 'giveTeleconsultationConsent',
  method: 'POST',
  path: '/v1/encounters/:id/consent',
  summary: "Records the patient's explicit consent to a teleconsultation that somebody else started.",
  permission: 'encounter.join',
  params: ById,
  body: z.object({ textVersion: z.string().min(1).max(20) }),
  reply: Encounter,
  status: 200,
  errors: ['encounter_not_found', 'encounter_finished'],
  audit: { action: 'create', record: 'consent' },
})

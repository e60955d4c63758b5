import { heldModeOf, type EncounterRow } from '../consultation/index.ts'
import { dateIn } from '../patients/index.ts'
import type { Dose } from '@imeds/contracts/prescriptions'
import type { PatientFacts, Signatory } from './facts.repository.ts'
import type { MedicationLineRow } from './lines.repository.ts'
import type { Content } from './prescription.repository.ts'

export type Note = {
  complaints: string
  history: string
  findings: string
  investigations: string
  diagnosis: string
  last_menstrual_period: string | null
  correction_reason: string | null
  written_at: Date
}
export type Parts = {
  encounter: EncounterRow
  age: number
  consultedOn: string
  guardian: { name: string; relation: string } | undefined
  facts: PatientFacts
  signatory: Signatory
  qualifications: string
  note: Note
  medicines: readonly MedicationLineRow[]
  tests: readonly { test_name: string; note: string }[]
  advice: string
  followUpDays: number | null
}

const addressOf = (place: {
  address_line: string | null
  city: string | null
  state: string | null
  pin_code: string | null
}) =>
  [place.address_line, place.city, [place.state, place.pin_code].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')

/** The prescription as it stands at the moment of signing: everything is copied, nothing refers. */
export function contentOf({
  encounter,
  age,
  consultedOn,
  guardian,
  facts,
  signatory,
  qualifications,
  note,
  medicines,
  tests,
  advice,
  followUpDays,
}: Parts): Content {
  const { practitioner, facility } = signatory
  const { patient } = facts
  return {
    practitioner: {
      name: encounter.practitioner_name,
      qualifications,
      registrationNumber: practitioner.registration_number,
      registrationCouncil: practitioner.registration_council,
      address: practitioner.work_address || addressOf(practitioner) || addressOf(facility),
      contact: practitioner.phone ?? practitioner.email ?? facility.phone ?? facility.email ?? '',
    },
    facility: { name: facility.name, address: addressOf(facility), phone: facility.phone },
    patient: {
      name: patient.name,
      age,
      gender: patient.gender,
      address: addressOf(patient),
      heightCm: patient.height_cm,
      weightKg: patient.weight_kg,
      guardian: guardian ? `${guardian.name} (${guardian.relation})` : null,
    },
    consultedOn,
    mode: heldModeOf(encounter),
    teleconsultation: encounter.mode !== 'in_person',
    lastMenstrualPeriod: note.last_menstrual_period,
    complaints: note.complaints,
    history: note.history,
    findings: note.findings,
    investigations: note.investigations,
    diagnosis: note.diagnosis,
    notesCorrectedOn: note.correction_reason === null ? null : dateIn(encounter.time_zone, note.written_at),
    medicationRequests: medicines.map((line) => ({
      genericName: line.generic_name.toUpperCase(),
      brandName: line.brand_name,
      form: line.form,
      strength: line.strength,
      route: line.route,
      schedule: line.schedule,
      dose: line.dose as Dose,
      doseText: line.dose_text,
      quantity: line.quantity,
      quantityUnit: line.quantity_unit,
      instructions: line.instructions,
      substitutionAllowed: line.substitution_allowed,
      repeats: line.repeats,
    })),
    serviceRequests: tests.map((line) => ({ testName: line.test_name, note: line.note })),
    advice,
    followUpDays,
  }
}

import type { z } from 'zod'
import type { Encounter, EncounterCard } from '@imeds/contracts/consultation'
import type { Db, Tx } from '../../platform/db/database.ts'
import { ageOn } from '../patients/index.ts'
import { delaysAt, localDate } from '../scheduling/index.ts'
import {
  findQualifications,
  hasConsent,
  listOpenVisits,
  type EncounterRow,
  type listEncounterRows,
} from './encounter.repository.ts'
import { findConfirmedGuardian, listGuardians } from './guardian.repository.ts'
import type { Side } from './encounter.scope.ts'
import { placeOf } from './waiting.ts'

const adultAge = 18
export const isTele = ({ mode }: Pick<EncounterRow, 'mode'>) => mode !== 'in_person'
/** Not over, and not given up. */
export const isOpen = ({ status }: Pick<EncounterRow, 'status'>): boolean =>
  status === 'arrived' || status === 'in_progress'
/** During the consultation, or after one that was forgotten: what it was about can still be prescribed. */
export const mayPrescribe = ({ status, ended_by_system }: Pick<EncounterRow, 'status' | 'ended_by_system'>) =>
  status === 'in_progress' || ended_by_system
export const isMinor = (row: Pick<EncounterRow, 'birth_date' | 'starts_at' | 'time_zone'>) =>
  ageAt(row) < adultAge
export const ageAt = (row: Pick<EncounterRow, 'birth_date' | 'starts_at' | 'time_zone'>) =>
  ageOn(row.birth_date, row.starts_at, row.time_zone)

/** How late the practitioner runs there today, in minutes. */
const delayOf = async (db: Db | Tx, row: EncounterRow, now: Date): Promise<number> =>
  (await delaysAt(db, row.facility_id, localDate(row.time_zone, now.getTime()))).get(row.practitioner_id) ?? 0

/** The encounter as the actor's side sees it. */
export async function toEncounterView(
  db: Db | Tx,
  row: EncounterRow,
  side: Side,
  now: Date,
): Promise<z.output<typeof Encounter>> {
  const age = ageAt(row)
  const minor = isMinor(row)
  const guardian = minor ? await findConfirmedGuardian(db, row.id) : undefined
  const consent = !isTele(row) ? 'not_needed' : (await hasConsent(db, row.id)) ? 'given' : 'missing'
  const waiting =
    row.status === 'arrived'
      ? placeOf(row.id, await listOpenVisits(db, row.practitioner_id), now, await delayOf(db, row, now))
      : null
  const open = isOpen(row)
  return {
    id: row.id,
    appointmentId: row.appointment_id,
    status: row.status,
    mode: row.mode,
    visit: row.visit,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    timeZone: row.time_zone,
    facility: { id: row.facility_id, name: row.facility_name },
    practitioner: {
      id: row.practitioner_id,
      name: row.practitioner_name,
      qualifications: await findQualifications(db, row.practitioner_id),
      registrationNumber: row.registration_number,
      registrationCouncil: row.registration_council,
    },
    patient: {
      id: row.patient_id,
      name: row.patient_name,
      gender: row.gender,
      age,
      minor,
      guardians: minor ? await listGuardians(db, row.patient_id) : [],
      guardian: guardian ? { ...guardian, confirmedAt: guardian.confirmedAt.toISOString() } : null,
    },
    reason: row.reason,
    symptoms: row.symptoms,
    feePaise: row.fee_paise,
    arrivedAt: row.arrived_at.toISOString(),
    admittedAt: row.admitted_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    endedBySystem: row.ended_by_system,
    waiting: waiting && { ...waiting, expectedAt: waiting.expectedAt.toISOString() },
    consent,
    lastMessageSeq: row.last_message_seq,
    prescriptionId: row.prescription_id,
    abilities: {
      admit: side === 'practitioner' && row.status === 'arrived',
      write: side === 'practitioner' && row.status === 'in_progress',
      complete: side === 'practitioner' && row.status === 'in_progress',
      prescribe: side === 'practitioner' && mayPrescribe(row),
      giveConsent: side === 'patient' && open && consent === 'missing',
      chat: open,
      readNote: side === 'practitioner' || row.status === 'finished',
      confirmGuardian: side === 'practitioner' && open && minor,
      correctNote: side === 'practitioner' && row.status === 'finished',
    },
  }
}

type Listed = Awaited<ReturnType<typeof listEncounterRows>>[number]

export const toEncounterCard = (row: Listed): z.output<typeof EncounterCard> => ({
  id: row.id,
  appointmentId: row.appointment_id,
  status: row.status,
  mode: row.mode,
  visit: row.visit,
  startsAt: row.starts_at.toISOString(),
  timeZone: row.time_zone,
  arrivedAt: row.arrived_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  patient: { id: row.patient_id, name: row.patient_name, age: ageAt(row), gender: row.gender },
  practitioner: { id: row.practitioner_id, name: row.practitioner_name },
  diagnosis: row.status === 'finished' ? (row.diagnosis ?? null) : null,
  prescriptionId: row.prescription_id,
})

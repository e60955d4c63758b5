import type { Updateable } from 'kysely'
import type { Published } from '@imeds/contracts'
import type { AppointmentStatus } from '@imeds/contracts/scheduling'
import type { Deps } from '../../../platform/deps.ts'
import { lock, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { topicsOfPatient } from '../../patients/index.ts'
import {
  insertHistory,
  lockAppointmentRow,
  updateAppointment,
  type AppointmentRow,
} from './appointment.repository.ts'
import { statusAfter, type Change } from './appointment-status.ts'
import { WrongStatus } from '../scheduling.errors.ts'

/** The name under which scheduling and billing queue for one appointment. People are locked before appointments. */
export const appointmentLock = (id: string): string => `appointment:${id}`

/** Queues for the appointment, before money and status, and reads it fresh. */
export async function lockAppointment(tx: Tx, id: string): Promise<AppointmentRow | undefined> {
  await lock(tx, appointmentLock(id))
  return lockAppointmentRow(tx, id)
}

export type By = { by: string | null; note?: string | null }

/** The status after a change. @throws WrongStatus when it cannot happen in this one */
export function requireChange({ status }: Pick<AppointmentRow, 'status'>, change: Change): AppointmentStatus {
  const next = statusAfter(status, change)
  if (!next) throw new WrongStatus({ data: { status } })
  return next
}

/** Moves an appointment along the table of statuses and writes its history. @throws WrongStatus */
export async function changeStatus(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  row: AppointmentRow,
  change: Change,
  { by, note = null, ...set }: By & Updateable<Schema['appointment']>,
): Promise<AppointmentRow> {
  const status = requireChange(row, change)
  const changed = await updateAppointment(tx, row.id, { ...set, status, hold_expires_at: null })
  await insertHistory(tx, changed, { change, by, at: clock.now(), note })
  return changed
}

/** Publishes what happened to everybody whose screens show it: slots, agenda, and the people around the patient. */
export async function announce(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  row: AppointmentRow,
  event: (topics: string[]) => Published,
): Promise<void> {
  const people = await topicsOfPatient(tx, row.patient_id, row.booked_by)
  const practitioner = `practitioner/${row.practitioner_id}`
  await publish(tx, event([`${practitioner}/slots`, `${practitioner}/agenda`, ...people]))
}

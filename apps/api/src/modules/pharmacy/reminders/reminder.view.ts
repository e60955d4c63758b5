import type { MedicineReminder, ReminderTimes } from '@imeds/contracts/pharmacy'
import { nextDue, type Course } from './due-times.ts'
import type { DoseRow, ReminderRow, SeenReminder } from './reminder.repository.ts'

const hourMs = 3_600_000
/** So long after it was due something can be put off. */
const snoozeWithinMs = 6 * hourMs

export const courseOf = (row: Pick<ReminderRow, 'time_zone' | 'starts_on' | 'times'>): Course => ({
  zone: row.time_zone,
  startsOn: row.starts_on,
  times: row.times as ReminderTimes,
})

/** Whether what was due last can be put off. */
export const maySnooze = (row: Pick<ReminderRow, 'status' | 'told_at'>, now: Date): boolean =>
  row.status !== 'stopped' && row.told_at !== null && now.getTime() - row.told_at.getTime() < snoozeWithinMs

export const toRemindedLine = (row: DoseRow) => ({
  genericName: row.generic_name,
  form: row.form,
  strength: row.strength,
  dose: row.dose,
  doseText: row.dose_text,
  instructions: row.instructions,
})

export function toReminderView(row: SeenReminder, lines: readonly DoseRow[], now: Date): MedicineReminder {
  const next = row.next_at ? nextDue(lines, courseOf(row), row.next_at.getTime() - 1) : null
  return {
    id: row.id,
    prescriptionId: row.prescription_id,
    patient: { id: row.patient_id, name: row.patient_name },
    timeZone: row.time_zone,
    startsOn: row.starts_on,
    times: row.times as ReminderTimes,
    status: row.status,
    nextAt: row.next_at?.toISOString() ?? null,
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    next: lines.filter(({ id }) => next?.lineIds.includes(id)).map(toRemindedLine),
    abilities: { stop: row.status === 'active', snooze: maySnooze(row, now) },
  }
}

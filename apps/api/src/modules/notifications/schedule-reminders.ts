import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { reminderKey, reminderKinds, reminderTime, type Reminder } from './reminders.ts'
import { findAppointment } from './subject.repository.ts'

export const reminderJob = 'remind_of_appointment'
export type ReminderPayload = {
  appointmentId: string
  which: Reminder
  /** The start that the reminder was made for. */
  startsAt: string
}

/** Sets the reminders of an appointment, in the transaction that books or moves it; waiting ones move along. */
export async function scheduleReminders(
  deps: Deps,
  tx: Tx,
  { appointmentId }: { appointmentId: string },
): Promise<void> {
  const appointment = await findAppointment(tx, appointmentId)
  if (!appointment) return
  for (const which of reminderKinds) {
    const jobKey = reminderKey(appointmentId, which)
    const runAt = reminderTime(which, appointment.starts_at, deps.clock.now())
    const payload = { appointmentId, which, startsAt: appointment.starts_at.toISOString() }
    if (runAt) await deps.jobs.add(tx, reminderJob, payload satisfies ReminderPayload, { runAt, jobKey })
    else await deps.jobs.cancel(tx, jobKey)
  }
}

/** Takes the reminders back, in the transaction that makes the appointment pointless. */
export async function cancelReminders(
  deps: Deps,
  tx: Tx,
  { appointmentId }: { appointmentId: string },
): Promise<void> {
  for (const which of reminderKinds) await deps.jobs.cancel(tx, reminderKey(appointmentId, which))
}

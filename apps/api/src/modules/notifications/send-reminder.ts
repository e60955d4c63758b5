import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { isStillUseful } from './reminders.ts'
import { reminderJob, type ReminderPayload } from './schedule-reminders.ts'
import { holdAppointment } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

/** Reminds both sides, if the appointment still stands at the time that the reminder was made for. */
export async function sendReminder(
  deps: Deps,
  { appointmentId, which, startsAt }: ReminderPayload,
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const appointment = await holdAppointment(tx, appointmentId)
    if (appointment?.status !== 'booked' || appointment.starts_at.toISOString() !== startsAt) return
    if (!isStillUseful(which, appointment.starts_at, deps.clock.now())) return
    const { visit, patientSide, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: `appointment_reminder_${which}`, params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      occasion: startsAt,
      to: { practitioner: [practitionerUserId], patient: patientSide },
    })
  })
}

export const sendReminderJob: JobHandler = { name: reminderJob, handle: sendReminder }

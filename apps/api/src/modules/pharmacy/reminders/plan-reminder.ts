import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'

export const reminderJob = 'remind_of_medicines'
/** What is due at an instant; `again` where it was put off. */
export type ReminderPayload = { reminderId: string; at: string; again?: true }

const keyOf = (reminderId: string) => `medicine_reminder:${reminderId}`
const snoozeKeyOf = (reminderId: string) => `medicine_snooze:${reminderId}`

/** Sets the one waiting job of a reminder, in place of the one before; none where nothing is due any more. */
export const planNext = (
  { jobs }: Pick<Deps, 'jobs'>,
  tx: Tx,
  { id, next_at }: { id: string; next_at: Date | null },
) =>
  next_at
    ? jobs.add(tx, reminderJob, { reminderId: id, at: next_at.toISOString() } satisfies ReminderPayload, {
        runAt: next_at,
        jobKey: keyOf(id),
      })
    : jobs.cancel(tx, keyOf(id))

export const planAgain = ({ jobs }: Pick<Deps, 'jobs'>, tx: Tx, id: string, at: Date) =>
  jobs.add(tx, reminderJob, { reminderId: id, at: at.toISOString(), again: true } satisfies ReminderPayload, {
    runAt: at,
    jobKey: snoozeKeyOf(id),
  })

/** Takes both jobs back. */
export async function dropPlans({ jobs }: Pick<Deps, 'jobs'>, tx: Tx, id: string): Promise<void> {
  await jobs.cancel(tx, keyOf(id))
  await jobs.cancel(tx, snoozeKeyOf(id))
}

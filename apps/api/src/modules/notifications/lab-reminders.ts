import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { isStillUseful, reminderKinds, reminderTime, type Reminder } from './reminders.ts'
import { findLabOrder, labSides } from './tell-of-lab.ts'
import { tell } from './tell.ts'

const job = 'remind_of_lab_order'
type Payload = { orderId: string; which: Reminder }
const keyOf = (orderId: string, which: Reminder) => `lab_reminder:${orderId}:${which}`

/** Sets the reminders of a sample, in the transaction that books it. */
export async function scheduleLabReminders(
  deps: Deps,
  tx: Tx,
  { orderId }: { orderId: string },
): Promise<void> {
  const order = await findLabOrder(tx, orderId)
  if (!order) return
  for (const which of reminderKinds) {
    const runAt = reminderTime(which, order.slot_starts_at, deps.clock.now())
    if (runAt)
      await deps.jobs.add(tx, job, { orderId, which } satisfies Payload, {
        runAt,
        jobKey: keyOf(orderId, which),
      })
  }
}

/** Takes them back, in the transaction that makes them pointless. */
export async function cancelLabReminders(
  deps: Deps,
  tx: Tx,
  { orderId }: { orderId: string },
): Promise<void> {
  for (const which of reminderKinds) await deps.jobs.cancel(tx, keyOf(orderId, which))
}

/** Reminds the patient of the sample, and the laboratory an hour before, if it is still to be taken. */
export const sendLabReminder = (deps: Deps, { orderId, which }: Payload): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const order = await findLabOrder(tx, orderId)
    if (order?.status !== 'booked') return
    if (!isStillUseful(which, order.slot_starts_at, deps.clock.now())) return
    const { lab, subject, patient, staff } = await labSides(tx, order)
    await tell(deps, tx, {
      content: { kind: `lab_reminder_${which}`, params: { lab } },
      subject,
      to: which === 'hour' ? { staff, patient } : { patient },
    })
  })

export const sendLabReminderJob: JobHandler = { name: job, handle: sendLabReminder }

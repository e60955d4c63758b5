import { medicineDue } from '@imeds/contracts/pharmacy'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { userIdsOfPatient } from '../../patients/index.ts'
import { nextDue } from './due-times.ts'
import { dropPlans, planNext, reminderJob, type ReminderPayload } from './plan-reminder.ts'
import {
  findDoses,
  lockReminder,
  lockRemindersBefore,
  updateReminder,
  type ReminderRow,
} from './reminder.repository.ts'
import { courseOf } from './reminder.view.ts'

const hourMs = 3_600_000
/** A reminder that comes later than this, after a standstill, confuses more than it helps. */
const usefulForMs = 2 * hourMs

/** Something is due: says so, and plans the next time. Only what the reminder still plans counts. */
const remind = (deps: Deps, { reminderId, at, again }: ReminderPayload): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockReminder(tx, reminderId)
    if (!row || row.status === 'stopped') return
    const planned = again ? row.snoozed_until : row.next_at
    if (planned?.toISOString() !== at) return
    const now = deps.clock.now()
    // Who no longer cares for the patient is reminded no more.
    if (!(await userIdsOfPatient(tx, row.patient_id)).includes(row.user_id)) return stop(deps, tx, row)
    const useful = now.getTime() - planned.getTime() <= usefulForMs
    if (again) await updateReminder(tx, row.id, { snoozed_until: null })
    else await goOn(deps, tx, row, useful ? planned : row.told_at)
    if (useful)
      await deps.publish(
        tx,
        medicineDue({ reminderId: row.id, at, userId: row.user_id }, [`user/${row.user_id}`]),
      )
  })

async function stop(deps: Deps, tx: Tx, row: ReminderRow): Promise<void> {
  await updateReminder(tx, row.id, { status: 'stopped', next_at: null, snoozed_until: null })
  await dropPlans(deps, tx, row.id)
}

async function goOn(deps: Deps, tx: Tx, row: ReminderRow, toldAt: Date | null): Promise<void> {
  const next = nextDue(
    await findDoses(tx, [row.prescription_id]),
    courseOf(row),
    Math.max(row.next_at?.getTime() ?? 0, deps.clock.now().getTime() - usefulForMs),
  )
  const next_at = next ? new Date(next.at) : null
  await updateReminder(tx, row.id, {
    next_at,
    status: next_at ? 'active' : 'ended',
    told_at: toldAt,
    snoozed_until: null,
  })
  await planNext(deps, tx, { id: row.id, next_at })
}

export const remindOfMedicines: JobHandler = { name: reminderJob, handle: remind }

/** A newer version was signed: who was reminded of an older one is reminded of what stands in the new one. */
export async function moveReminders(
  deps: Deps,
  tx: Tx,
  { prescriptionId }: { prescriptionId: string },
): Promise<void> {
  const lines = await findDoses(tx, [prescriptionId])
  for (const row of await lockRemindersBefore(tx, prescriptionId)) {
    const next = nextDue(lines, courseOf(row), deps.clock.now().getTime())
    const next_at = next ? new Date(next.at) : null
    await updateReminder(tx, row.id, {
      prescription_id: prescriptionId,
      next_at,
      status: next_at ? 'active' : 'ended',
      snoozed_until: null,
    })
    await dropPlans(deps, tx, row.id)
    await planNext(deps, tx, { id: row.id, next_at })
  }
}

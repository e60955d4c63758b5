import { appointmentExpired } from '@imeds/contracts/scheduling'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { JobHandler, Jobs } from '../../../platform/jobs/jobs.ts'
import { cancelOpenBill } from '../../billing/index.ts'
import { findExpiredHolds, type AppointmentRow } from './appointment.repository.ts'
import { announce, changeStatus, lockAppointment } from './change-status.ts'

const jobKey = (appointmentId: string) => `expire_hold:${appointmentId}`

/** Plans the end of a hold, in the transaction that made it. */
export const planExpiry = (jobs: Jobs, tx: Tx, { id, hold_expires_at }: AppointmentRow): Promise<void> =>
  jobs.add(
    tx,
    'expire_hold',
    { appointmentId: id },
    { jobKey: jobKey(id), ...(hold_expires_at ? { runAt: hold_expires_at } : {}) },
  )
export const cancelExpiry = (jobs: Jobs, tx: Tx, appointmentId: string): Promise<void> =>
  jobs.cancel(tx, jobKey(appointmentId))

/** Ends a hold that ran out unpaid: its slot is free, its bill cancelled. Does nothing to any other appointment. */
export async function expireHold(deps: Deps, tx: Tx, appointmentId: string, now: Date): Promise<void> {
  const row = await lockAppointment(tx, appointmentId)
  if (row?.status !== 'held' || !row.hold_expires_at || row.hold_expires_at > now) return
  await cancelOpenBill(tx, { subjectType: 'appointment', subjectId: appointmentId })
  const expired = await changeStatus(deps, tx, row, 'lapse', { by: null })
  await cancelExpiry(deps.jobs, tx, appointmentId)
  await announce(deps, tx, expired, (topics) => appointmentExpired({ appointmentId }, topics))
}

export const holdJobs: JobHandler[] = [
  {
    name: 'expire_hold',
    handle: (deps, { appointmentId }: { appointmentId: string }) =>
      inTransaction(deps.db, (tx) => expireHold(deps, tx, appointmentId, deps.clock.now())),
  },
  {
    // For holds whose job was lost or came a moment early.
    name: 'sweep_holds',
    every: '* * * * *',
    handle: async (deps) => {
      const now = deps.clock.now()
      for (const id of await findExpiredHolds(deps.db, now, 500))
        await inTransaction(deps.db, (tx) => expireHold(deps, tx, id, now))
    },
  },
]

import { appointmentUnattended } from '@imeds/contracts/scheduling'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { oneByOne } from '../../../platform/jobs/one-by-one.ts'
import { cancelOpenBill, refundForSubject } from '../../billing/index.ts'
import { giveBackParts } from '../../packages/index.ts'
import { findNeverBegun, type AppointmentRow } from './appointment.repository.ts'
import { miss } from './attend-appointment.ts'
import { announce, changeStatus, lockAppointment } from './change-status.ts'
import { cutOffs, endOfMissed } from './left-open.ts'

/** Ends visits that never began and that nobody ended: missed by the patient, or by the practice, which pays it back. */
export async function closeMissedVisits(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  await oneByOne(await findNeverBegun(deps.db, cutOffs(now), 500), (id) =>
    inTransaction(deps.db, (tx) => closeMissed(deps, tx, id, now)),
  )
}

/** Reads the visit fresh under its lock: whom a practitioner lets in at this moment is not missed. */
async function closeMissed(deps: Deps, tx: Tx, id: string, now: Date): Promise<void> {
  const row = await lockAppointment(tx, id)
  const end = row && endOfMissed({ status: row.status, mode: row.mode, endsAt: row.ends_at }, now)
  if (!end) return
  if (end === 'miss') await miss(deps, tx, row, null)
  else await leaveUnattended(deps, tx, row)
}

async function leaveUnattended(deps: Deps, tx: Tx, row: AppointmentRow): Promise<void> {
  const left = await changeStatus(deps, tx, row, 'leave_unattended', { by: null })
  const subject = { subjectType: 'appointment', subjectId: row.id } as const
  await refundForSubject(deps, tx, {
    ...subject,
    percent: 100,
    reason: { code: 'not_seen' },
    requestedBy: null,
  })
  await cancelOpenBill(tx, subject)
  await giveBackParts(deps, tx, {
    purchaseId: row.package_purchase_id,
    of: { appointmentId: row.id },
    by: 'practice',
  })
  await announce(deps, tx, left, (topics) => appointmentUnattended({ appointmentId: row.id }, topics))
}

export const missedVisitJobs: JobHandler[] = [
  { name: 'close_missed_visits', every: '*/5 * * * *', handle: closeMissedVisits },
]

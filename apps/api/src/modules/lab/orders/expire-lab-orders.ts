import { labOrderExpired } from '@imeds/contracts/lab'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { JobHandler, Jobs } from '../../../platform/jobs/jobs.ts'
import { cancelOpenBill } from '../../billing/index.ts'
import { giveBackParts } from '../../packages/index.ts'
import { announce, changeOrder, lockOrder } from './change-order.ts'
import { findExpiredHolds, type OrderRow } from './order.repository.ts'

const jobKey = (orderId: string) => `expire_lab_order:${orderId}`

/** Plans the end of a hold, in the transaction that made it. */
export const planExpiry = (jobs: Jobs, tx: Tx, { id, hold_expires_at }: OrderRow): Promise<void> =>
  jobs.add(
    tx,
    'expire_lab_order',
    { orderId: id },
    { jobKey: jobKey(id), ...(hold_expires_at ? { runAt: hold_expires_at } : {}) },
  )
export const cancelExpiry = (jobs: Jobs, tx: Tx, orderId: string): Promise<void> =>
  jobs.cancel(tx, jobKey(orderId))

/** Ends a hold that ran out unpaid: its place is free, its bill cancelled. Does nothing to any other order. */
export async function expireOrder(deps: Deps, tx: Tx, orderId: string, now: Date): Promise<void> {
  const row = await lockOrder(tx, orderId)
  if (row?.status !== 'held' || !row.hold_expires_at || row.hold_expires_at > now) return
  await cancelOpenBill(tx, { subjectType: 'lab_order', subjectId: orderId })
  const expired = await lapse(deps, tx, row)
  await cancelExpiry(deps.jobs, tx, orderId)
  await announce(deps, tx, expired, (topics) => labOrderExpired({ orderId }, topics))
}

/** Ends a hold: its place is free, and what it spent of a package comes back. */
export async function lapse(deps: Deps, tx: Tx, row: OrderRow): Promise<OrderRow> {
  await giveBackParts(deps, tx, {
    purchaseId: row.package_purchase_id,
    of: { labOrderId: row.id },
    by: 'patient',
  })
  return changeOrder(deps, tx, row, 'lapse', { by: null })
}

export const labOrderJobs: JobHandler[] = [
  {
    name: 'expire_lab_order',
    handle: (deps, { orderId }: { orderId: string }) =>
      inTransaction(deps.db, (tx) => expireOrder(deps, tx, orderId, deps.clock.now())),
  },
  {
    // For holds whose job was lost or came a moment early.
    name: 'sweep_lab_orders',
    every: '* * * * *',
    handle: async (deps) => {
      const now = deps.clock.now()
      for (const id of await findExpiredHolds(deps.db, now, 500))
        await inTransaction(deps.db, (tx) => expireOrder(deps, tx, id, now))
    },
  },
]

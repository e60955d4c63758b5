import { packageChanged, packageExpiring, packageHoldHours } from '@imeds/contracts/packages'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { cancelOpenBill } from '../../billing/index.ts'
import { announce } from './change-purchase.ts'
import { findDue, lockPurchase, updatePurchase } from './purchase.repository.ts'

const hourMs = 3_600_000
const tellBeforeMs = 7 * 24 * hourMs

/** What time does to one purchase; nothing where it has been done. */
async function age(deps: Deps, tx: Tx, id: string, now: Date): Promise<void> {
  const row = await lockPurchase(tx, id)
  if (!row) return
  if (row.status === 'unpaid' && row.created_at.getTime() <= now.getTime() - packageHoldHours * hourMs) {
    await cancelOpenBill(tx, { subjectType: 'package_purchase', subjectId: id })
    const lapsed = await updatePurchase(tx, id, { status: 'cancelled', cancelled_at: now })
    return announce(deps, tx, lapsed, packageChanged)
  }
  if (row.status !== 'active' || !row.expires_at) return
  if (row.expires_at <= now)
    return announce(deps, tx, await updatePurchase(tx, id, { status: 'expired' }), packageChanged)
  if (row.told_of_expiry_at === null && row.expires_at.getTime() - now.getTime() <= tellBeforeMs)
    await announce(deps, tx, await updatePurchase(tx, id, { told_of_expiry_at: now }), packageExpiring)
}

export const purchaseJobs: JobHandler[] = [
  {
    name: 'sweep_package_purchases',
    every: '*/10 * * * *',
    handle: async (deps) => {
      const now = deps.clock.now()
      const due = await findDue(deps.db, {
        now,
        unpaidSince: new Date(now.getTime() - packageHoldHours * hourMs),
        tellBefore: new Date(now.getTime() + tellBeforeMs),
      })
      for (const id of due) await inTransaction(deps.db, (tx) => age(deps, tx, id, now))
    },
  },
]

import { billPaid } from '@imeds/contracts/billing'
import { packageBought } from '@imeds/contracts/packages'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { refundForSubject } from '../billing/index.ts'
import { announce } from './purchases/change-purchase.ts'
import { lockPurchase, updatePurchase } from './purchases/purchase.repository.ts'

const dayMs = 86_400_000

export const subscribers: Subscriber[] = [
  // In the transaction that books the payment: paid and usable are true at the same instant, or neither.
  inSameTransaction(billPaid, 'packages.activate_paid', async (deps, tx, { subjectType, subjectId }) => {
    if (subjectType !== 'package_purchase') return
    const row = await lockPurchase(tx, subjectId)
    if (!row) return
    const now = deps.clock.now()
    if (row.status === 'unpaid') {
      const active = await updatePurchase(tx, row.id, {
        status: 'active',
        activated_at: now,
        expires_at: new Date(now.getTime() + row.validity_days * dayMs),
      })
      return announce(deps, tx, active, packageBought)
    }
    if (row.status !== 'cancelled') return
    await refundForSubject(deps, tx, {
      subjectType: 'package_purchase',
      subjectId: row.id,
      percent: 100,
      reason: { code: 'paid_after_end' },
      requestedBy: null,
    })
  }),
]

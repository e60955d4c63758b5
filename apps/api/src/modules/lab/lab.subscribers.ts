import { billPaid } from '@imeds/contracts/billing'
import { labOrderBooked, labOrderChanged, labOrderPaidTooLate } from '@imeds/contracts/lab'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { refundForSubject } from '../billing/index.ts'
import { announce, changeOrder, lockOrder } from './orders/change-order.ts'
import { cancelExpiry, lapse } from './orders/expire-lab-orders.ts'
import { standingOf } from './orders/order-standing.ts'
import { isLive } from './orders/policy.ts'

export const subscribers: Subscriber[] = [
  // In the transaction that books the payment: paid and booked are true at the same instant, or neither.
  inSameTransaction(billPaid, 'lab.book_paid', async (deps, tx, { billId, subjectType, subjectId }) => {
    if (subjectType !== 'lab_order') return
    const row = await lockOrder(tx, subjectId)
    if (!row) return
    const orderId = row.id
    if (isLive(standingOf(row), deps.clock.now())) {
      const booked = await changeOrder(deps, tx, row, 'book', { by: null })
      await cancelExpiry(deps.jobs, tx, orderId)
      await announce(deps, tx, booked, (topics) => labOrderBooked({ orderId }, topics))
      return
    }
    // Paid at the counter, or while the work goes on: nothing to give back.
    if (!['held', 'expired', 'cancelled'].includes(row.status)) {
      await announce(deps, tx, row, (topics) => labOrderChanged({ orderId }, topics))
      return
    }
    const late = row.status === 'held' ? await lapse(deps, tx, row) : row
    await refundForSubject(deps, tx, {
      subjectType: 'lab_order',
      subjectId: orderId,
      percent: 100,
      reason: { code: 'paid_too_late' },
      requestedBy: null,
    })
    await announce(deps, tx, late, (topics) => labOrderPaidTooLate({ orderId, billId }, topics))
  }),
]

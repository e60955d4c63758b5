import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Refund, StoredOrder } from './entities.ts'
import { newIdentifier } from './identifiers.ts'
import { approve, attempt } from './payment-rules.ts'
import { openRefund, refundableAmount, settleRefund } from './refund-rules.ts'

const order: StoredOrder = {
  id: 'order_1',
  entity: 'order',
  amount: 50_000,
  amount_paid: 0,
  amount_due: 50_000,
  currency: 'INR',
  receipt: null,
  offer_id: null,
  status: 'created',
  attempts: 0,
  notes: [],
  created_at: 0,
  autoCapture: true,
}

function pendingRefund(amount: number): Refund {
  return {
    id: newIdentifier('rfnd'),
    entity: 'refund',
    amount,
    currency: 'INR',
    payment_id: 'pay_1',
    notes: [],
    receipt: null,
    acquirer_data: { arn: null },
    created_at: 0,
    batch_id: null,
    status: 'pending',
    speed_processed: 'normal',
    speed_requested: 'normal',
  }
}

const step = fc.record({
  amount: fc.option(fc.integer({ min: 100, max: 60_000 }), { nil: undefined }),
  arrives: fc.boolean(),
  settlesNow: fc.boolean(),
})

test('whatever is asked, and whatever fails, what goes back is never more than what was captured', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const customer = { email: null, contact: null, description: null }
      let { payment } = approve(order, attempt(order, 'upi', customer, 0).payment, 0)
      const given: Refund[] = []
      for (const { amount, arrives, settlesNow } of steps) {
        let refund: Refund
        try {
          refund = pendingRefund(refundableAmount(payment, amount))
        } catch {
          continue
        }
        ;({ payment } = openRefund(refund, payment))
        if (settlesNow) ({ refund, payment } = settleRefund(refund, payment, arrives))
        if (refund.status !== 'failed') given.push(refund)
      }
      const total = given.reduce((sum, { amount }) => sum + amount, 0)
      expect(payment.amount_refunded).toBe(total)
      expect(total).toBeLessThanOrEqual(payment.amount)
      expect(payment.refund_status).toBe(total === 0 ? null : total === payment.amount ? 'full' : 'partial')
    }),
  )
})

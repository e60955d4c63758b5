import type { z } from 'zod'
import type { PaymentOrder } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { PaymentOrderNotFound } from '../billing.errors.ts'
import { findReachedOrder, type ReachedOrder } from './payment-order-reading.repository.ts'

/** The payment order that an actor may pay. @throws PaymentOrderNotFound */
export async function reachPaymentOrder(db: Db, actor: Actor, id: string): Promise<ReachedOrder> {
  const order = await findReachedOrder(db, actor, id)
  if (!order) throw new PaymentOrderNotFound()
  return order
}

export const toPaymentOrder = (order: ReachedOrder): z.output<typeof PaymentOrder> => ({
  id: order.id,
  billId: order.bill_id,
  status: order.status,
  amountPaise: order.amount_paise,
  billStatus: order.bill_status,
  subjectType: order.subject_type,
  subjectId: order.subject_id,
  failedPayments: order.failed_payments ?? 0,
})

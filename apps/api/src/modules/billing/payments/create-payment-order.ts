import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { createPaymentOrder as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { ReadBill } from '../bills/bill-reading.repository.ts'
import { dueOf, lockBill, lockSubject } from '../bills/bill.repository.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { BillNotOpen, PaymentsOff } from '../billing.errors.ts'
import { reachBill } from '../bills/get-bill.ts'
import { openPaymentOrder, saveGatewayOrder, type PaymentOrderRow } from './payment-order.repository.ts'
import { syncPaymentOrder } from './sync-payment-order.ts'

/**
 * Opens the payment of what is due of a bill. Our row comes first, then the gateway's order, then its id in our row: a crash in
 * between leaves a row that the next call completes.
 */
export async function createPaymentOrder(
  deps: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const { db, clock, gateway } = deps
  const bill = await reachBill(db, actor, 'bill.pay', id)
  audit.patientId = bill.patient_id
  if (!gateway.checkout) throw new PaymentsOff()
  const { order, isNew } = await inTransaction(db, async (tx) => {
    await lockSubject(tx, { subjectType: bill.subject_type, subjectId: bill.subject_id })
    const locked = await lockBill(tx, id)
    if (locked.status !== 'open') throw new BillNotOpen({ data: { status: locked.status } })
    return openPaymentOrder(tx, { id, duePaise: dueOf(locked) }, { createdBy: actor.userId, at: clock.now() })
  })
  const gatewayOrderId = isNew ? await createAtGateway(deps, order) : await reopen(deps, actor, order)
  const { keyId, scriptUrl, simulated } = gateway.checkout
  return {
    paymentOrderId: order.id,
    billId: id,
    gateway: gateway.name,
    keyId,
    gatewayOrderId,
    amountPaise: order.amount_paise,
    currency: 'INR',
    checkoutScriptUrl: scriptUrl,
    simulated,
    prefill: prefillOf(bill),
  }
}

async function createAtGateway({ db, gateway }: BillingDeps, order: PaymentOrderRow): Promise<string> {
  const created = await gateway.createOrder({ receipt: order.id, amountPaise: order.amount_paise })
  return saveGatewayOrder(db, order.id, created)
}

/** Uses an order again, unless it was paid and the answer got lost: nobody pays twice. */
async function reopen(deps: BillingDeps, actor: Actor, order: PaymentOrderRow): Promise<string> {
  if (!order.gateway_order_id) {
    const found = await deps.gateway.findOrder(order.id)
    return found ? saveGatewayOrder(deps.db, order.id, found) : createAtGateway(deps, order)
  }
  await syncPaymentOrder(deps, { id: order.id, gateway_order_id: order.gateway_order_id })
  const { status } = await reachBill(deps.db, actor, 'bill.pay', order.bill_id)
  if (status !== 'open') throw new BillNotOpen({ data: { status } })
  return order.gateway_order_id
}

const prefillOf = (bill: ReadBill) => ({
  name: bill.patient_name,
  email: bill.patient_email,
  contact: bill.patient_phone,
})

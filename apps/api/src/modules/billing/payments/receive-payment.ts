import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { receivePayment as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, onConstraint, type Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { smallestTransferPaise } from '../amounts.ts'
import { dueOf, lockBill, lockSubject, type BillRow } from '../bills/bill.repository.ts'
import { reachBill, readBill } from '../bills/get-bill.ts'
import { settleBill } from '../bills/settle-bill.ts'
import type { BillingDeps } from '../billing.deps.ts'
import {
  AmountDueChanged,
  BillNotOpen,
  DayIsClosed,
  PaymentExceedsDue,
  PaymentReferenceUsed,
  RestTooSmall,
} from '../billing.errors.ts'
import { lockDrawer } from '../day-close/drawer.repository.ts'
import { post } from '../books/ledger.repository.ts'
import { supersedeOrders } from './payment-order.repository.ts'
import { issueReceipt } from '../receipts/issue-receipt.ts'
import { insertReceived } from './payment.repository.ts'

/**
 * Takes money over a counter: all that is due, or part of it. The counter says what it saw as due, so that a second
 * click, or a colleague's at the next window, takes nothing again.
 */
export async function receivePayment(
  deps: BillingDeps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const reached = await reachBill(deps.db, actor, 'payment.receive', id)
  audit.patientId = reached.patient_id
  await inTransaction(deps.db, async (tx) => {
    await lockSubject(tx, { subjectType: reached.subject_type, subjectId: reached.subject_id })
    const bill = await lockBill(tx, id)
    requireDue(bill, body)
    await book(deps, tx, bill, { ...body, receivedBy: actor.userId })
  })
  const { view } = await readBill(deps.db, actor, 'payment.receive', id)
  return view
}

type Received = InputOf<typeof contract>['body'] & { receivedBy: string }

function requireDue(
  bill: BillRow,
  { amountPaise, duePaise }: Pick<Received, 'amountPaise' | 'duePaise'>,
): void {
  if (bill.status !== 'open') throw new BillNotOpen({ data: { status: bill.status } })
  const due = dueOf(bill)
  if (duePaise !== due) throw new AmountDueChanged({ data: { duePaise: due } })
  if (amountPaise > due) throw new PaymentExceedsDue({ data: { duePaise: due } })
  const rest = due - amountPaise
  if (rest > 0 && rest < smallestTransferPaise) throw new RestTooSmall({ data: { duePaise: due } })
}

async function book(deps: BillingDeps, tx: Tx, bill: BillRow, received: Received): Promise<void> {
  const { amountPaise, method, reference, receivedBy } = received
  const at = deps.clock.now()
  await lockDrawer(tx, bill.facility_id, receivedBy)
  // Whoever pays at the gateway meanwhile pays for another amount: it goes back.
  await supersedeOrders(tx, bill.id)
  const payment = await insertReceived(tx, {
    billId: bill.id,
    method,
    reference: method === 'cash' ? null : (reference ?? null),
    amountPaise,
    receivedBy,
    at,
  })
    .catch(onConstraint('payment_reference_once', () => new PaymentReferenceUsed()))
    .catch(onConstraint('day_is_closed', () => new DayIsClosed()))
  await post(tx, {
    facilityId: bill.facility_id,
    billId: bill.id,
    sourceType: 'payment',
    sourceId: payment.id,
    debit: { [method]: amountPaise },
    credit: { patient_receivable: amountPaise },
    at,
  })
  if (amountPaise === dueOf(bill)) await settleBill(deps, tx, bill, { payerId: bill.created_by, at })
  await issueReceipt(tx, bill, payment, at)
}

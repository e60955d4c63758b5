import type { z } from 'zod'
import type { Permission } from '@imeds/contracts'
import type {
  Bill,
  BillDetailsCode,
  BillLine,
  BillLineCode,
  BillSummary,
  Payment,
  Refund,
  TextParams,
} from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { findUse } from '../discounts/discount-use.repository.ts'
import { totalsOf } from '../invoices/tax.ts'
import type {
  findCreditNotes,
  findPaymentsOfBill,
  findRefundsOfBill,
  ReadBill,
} from './bill-reading.repository.ts'
import { dueOf, type BillRow, type LineRow } from './bill.repository.ts'
import type { RefundRow } from '../refunds/refund.repository.ts'
import { reasonOf } from '../texts.ts'

const refundable: readonly BillRow['status'][] = ['paid', 'partly_refunded']

/** Whether anything of a bill can still be given back. */
export const isRefundable = (bill: Pick<ReadBill, 'status' | 'paid_paise' | 'refunded_paise'>): boolean =>
  refundable.includes(bill.status) && bill.paid_paise > bill.refunded_paise

/** Whether an actor may do at the bill's facility what a permission says. */
const may = ({ grants, facilityIds }: Actor, permission: Permission, bill: ReadBill): boolean =>
  grants[permission] === 'all' ||
  (grants[permission] === 'facility' && facilityIds.includes(bill.facility_id))

export function toBillSummary(bill: ReadBill, actor: Actor): z.output<typeof BillSummary> {
  const open = bill.status === 'open'
  return {
    id: bill.id,
    kind: bill.kind,
    status: bill.status,
    number: bill.number,
    issuedAt: bill.issued_at?.toISOString() ?? null,
    createdAt: bill.created_at.toISOString(),
    facility: { id: bill.facility_id, name: bill.facility_name },
    patient: { id: bill.patient_id, name: bill.patient_name },
    subjectType: bill.subject_type,
    subjectId: bill.subject_id,
    totalPaise: bill.total_paise,
    paidPaise: bill.paid_paise,
    duePaise: open ? dueOf(bill) : 0,
    refundedPaise: bill.refunded_paise,
    correctsBillId: bill.corrects_bill_id,
    abilities: {
      pay: open && actor.grants['bill.pay'] !== undefined,
      receive: open && may(actor, 'payment.receive', bill),
      refund: may(actor, 'bill.refund', bill) && isRefundable(bill),
      download: bill.number !== null,
    },
  }
}

export function toBill(
  bill: ReadBill,
  actor: Actor,
  parts: {
    lines: LineRow[]
    payments: PaymentOfBill[]
    refunds: Awaited<ReturnType<typeof findRefundsOfBill>>
    creditNotes: Awaited<ReturnType<typeof findCreditNotes>>
    discount: Awaited<ReturnType<typeof findUse>>
  },
): z.output<typeof Bill> {
  const mayRefund = may(actor, 'bill.refund', bill)
  return {
    ...toBillSummary(bill, actor),
    lines: parts.lines.map(toLine),
    taxes: toTaxes(parts.lines),
    discount: parts.discount
      ? {
          title: parts.discount.title,
          amountPaise: parts.discount.amount_paise,
          removable: bill.status === 'open' && bill.number === null && actor.grants['bill.pay'] !== undefined,
        }
      : null,
    payments: parts.payments.map((payment) => toPayment(payment, bill, mayRefund)),
    refunds: parts.refunds.map((refund) => ({
      ...toRefund(refund),
      abilities: { retry: mayRefund && refund.status === 'failed' && refund.still_owed },
    })),
    creditNotes: parts.creditNotes.map(({ id, number, total_paise, issued_at }) => ({
      id,
      number: number ?? '',
      totalPaise: total_paise,
      issuedAt: issued_at?.toISOString() ?? '',
    })),
  }
}

export const toLine = (line: LineRow): z.output<typeof BillLine> => ({
  description: line.description,
  descriptionCode: line.description_code as BillLineCode | null,
  sacCode: line.sac_code,
  hsnCode: line.hsn_code,
  quantity: line.quantity,
  unit: line.unit,
  details: line.details,
  detailsCode: line.details_code as BillDetailsCode | null,
  textParams: line.text_params as TextParams,
  unitPricePaise: line.unit_price_paise,
  discountPaise: line.discount_paise,
  amountPaise: line.amount_paise,
  tax:
    line.gst_rate_basis_points === null
      ? null
      : {
          rateBasisPoints: line.gst_rate_basis_points,
          ...taxIn(line),
          taxablePaise: line.taxable_paise ?? 0,
        },
  returnedQuantity: line.returned_quantity,
})

const taxIn = (line: LineRow) => ({
  taxablePaise: line.taxable_paise,
  cgstPaise: line.cgst_paise,
  sgstPaise: line.sgst_paise,
  igstPaise: line.igst_paise,
})

function toTaxes(lines: readonly LineRow[]): z.output<typeof Bill>['taxes'] {
  if (lines.every((line) => line.gst_rate_basis_points === null)) return null
  const { totalPaise: _, ...taxes } = totalsOf(lines.map(toTaxedLine))
  return taxes
}

/** A line as the rules of tax see it. */
export const toTaxedLine = (line: LineRow) => ({
  amountPaise: line.amount_paise,
  gstRateBasisPoints: line.gst_rate_basis_points,
  ...taxIn(line),
})

type PaymentOfBill = Awaited<ReturnType<typeof findPaymentsOfBill>>[number]

const toPayment = (payment: PaymentOfBill, bill: ReadBill, mayRefund: boolean): z.output<typeof Payment> => ({
  id: payment.id,
  channel: payment.channel,
  method: payment.method,
  reference: payment.reference,
  amountPaise: payment.amount_paise,
  refundedPaise: payment.refunded_paise,
  paidAt: (payment.captured_at ?? payment.created_at).toISOString(),
  receivedBy: payment.received_by_name,
  receiptNumber: payment.receipt_number,
  surplus: payment.surplus,
  abilities: {
    refund:
      mayRefund &&
      !payment.surplus &&
      payment.amount_paise > payment.refunded_paise &&
      // A part payment of an open bill can be taken back whole.
      (refundable.includes(bill.status) || (bill.status === 'open' && payment.channel === 'counter')),
  },
})

export const toRefund = (refund: RefundRow): z.output<typeof Refund> => ({
  id: refund.id,
  billId: refund.bill_id,
  amountPaise: refund.amount_paise,
  ...reasonOf(refund),
  status: refund.status,
  channel: refund.channel,
  paymentId: refund.payment_id,
  method: refund.method,
  reference: refund.reference,
  requestedAt: refund.created_at.toISOString(),
  processedAt: refund.processed_at?.toISOString() ?? null,
})

import type { z } from 'zod'
import type { Bill, BillLine, BillSummary, Refund } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { findCreditNotes, ReadBill } from './bill-reading.repository.ts'
import type { BillRow, LineRow } from './bill.repository.ts'
import type { RefundRow } from '../refunds/refund.repository.ts'

const refundable: readonly BillRow['status'][] = ['paid', 'partly_refunded']

/** Whether anything of a bill can still be given back. */
export const isRefundable = (bill: Pick<ReadBill, 'status' | 'paid_paise' | 'refunded_paise'>): boolean =>
  refundable.includes(bill.status) && bill.paid_paise > bill.refunded_paise

export function toBillSummary(bill: ReadBill, { grants, facilityIds }: Actor): z.output<typeof BillSummary> {
  const mayRefund =
    grants['bill.refund'] === 'all' ||
    (grants['bill.refund'] === 'facility' && facilityIds.includes(bill.facility_id))
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
    refundedPaise: bill.refunded_paise,
    correctsBillId: bill.corrects_bill_id,
    abilities: {
      pay: bill.status === 'open' && grants['bill.pay'] !== undefined,
      refund: mayRefund && isRefundable(bill),
      download: bill.number !== null,
    },
  }
}

export function toBill(
  bill: ReadBill,
  actor: Actor,
  parts: { lines: LineRow[]; refunds: RefundRow[]; creditNotes: Awaited<ReturnType<typeof findCreditNotes>> },
): z.output<typeof Bill> {
  return {
    ...toBillSummary(bill, actor),
    lines: parts.lines.map(toLine),
    refunds: parts.refunds.map(toRefund),
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
  sacCode: line.sac_code,
  quantity: line.quantity,
  unitPricePaise: line.unit_price_paise,
  discountPaise: line.discount_paise,
  amountPaise: line.amount_paise,
})

export const toRefund = (refund: RefundRow): z.output<typeof Refund> => ({
  id: refund.id,
  billId: refund.bill_id,
  amountPaise: refund.amount_paise,
  reason: refund.reason,
  status: refund.status,
  requestedAt: refund.created_at.toISOString(),
  processedAt: refund.processed_at?.toISOString() ?? null,
})

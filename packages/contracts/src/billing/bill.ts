import { z } from 'zod'
import { Id, Instant, Line, Paise } from '../common.ts'

/** A bill of supply, since health services (SAC 9993) are exempt from GST; a credit note takes back part of one. */
export const BillKind = z.enum(['bill_of_supply', 'credit_note'])
/** `issued` is what a credit note is; a bill of supply gets its number when it is paid. */
export const BillStatus = z.enum(['open', 'paid', 'cancelled', 'refunded', 'partly_refunded', 'issued'])
/** What is billed: a visit, an order to the laboratory or the pharmacy, a health package, or a sale at the desk. */
export const BillSubject = z.enum([
  'appointment',
  'lab_order',
  'medicine_order',
  'package_purchase',
  'desk_sale',
])
export type BillSubject = z.output<typeof BillSubject>
export const RefundStatus = z.enum(['requested', 'processing', 'processed', 'failed'])

export const BillLine = z.object({
  description: z.string(),
  /** Services Accounting Code: `999312` for a consultation. */
  sacCode: z.string().nullable(),
  quantity: z.int().min(1),
  unitPricePaise: Paise,
  discountPaise: Paise,
  amountPaise: Paise,
})

export const Refund = z.object({
  id: Id,
  billId: Id,
  amountPaise: Paise,
  reason: Line,
  status: RefundStatus,
  requestedAt: Instant,
  processedAt: Instant.nullable(),
})

export const BillSummary = z.object({
  id: Id,
  kind: BillKind,
  status: BillStatus,
  /** Gapless per facility and financial year: `KPH/2627/000042`; null until issued. */
  number: z.string().nullable(),
  issuedAt: Instant.nullable(),
  createdAt: Instant,
  facility: z.object({ id: Id, name: z.string() }),
  patient: z.object({ id: Id, name: z.string() }),
  subjectType: BillSubject,
  subjectId: Id,
  totalPaise: Paise,
  /** What was captured for this bill. */
  paidPaise: Paise,
  /** What has gone back, or is on its way back. */
  refundedPaise: Paise,
  /** The bill that a credit note takes back. */
  correctsBillId: Id.nullable(),
  abilities: z.object({ pay: z.boolean(), refund: z.boolean(), download: z.boolean() }),
})

export const Bill = BillSummary.extend({
  lines: z.array(BillLine),
  refunds: z.array(Refund),
  creditNotes: z.array(z.object({ id: Id, number: z.string(), totalPaise: Paise, issuedAt: Instant })),
})

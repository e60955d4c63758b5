import { z } from 'zod'
import { Id, Instant, Line, Paise } from '../common.ts'
import { BillDetailsCode, BillLineCode, RefundReasonCode, TextParams } from './texts.ts'

/**
 * A bill of supply for care, since health services (SAC 9993) are exempt from GST; a tax invoice for goods; a credit
 * note takes back part of either.
 */
export const BillKind = z.enum(['bill_of_supply', 'tax_invoice', 'credit_note'])
/** `issued` is what a credit note is; the others get their number when they are paid. */
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
  /** As it is printed, in English where the system wrote it. */
  description: z.string(),
  /** Null where a name or typed words stand; pages say a code in the reader’s language. */
  descriptionCode: BillLineCode.nullable(),
  /** Services Accounting Code: `999312` for a consultation. */
  sacCode: z.string().nullable(),
  /** Of goods: `30049099`. */
  hsnCode: z.string().nullable(),
  quantity: z.int().min(1),
  /** What one of them is: `strip of 10`. */
  unit: z.string().nullable(),
  /** Batch and expiry of a medicine. */
  details: z.string().nullable(),
  detailsCode: BillDetailsCode.nullable(),
  /** Fill the texts of both codes. */
  textParams: TextParams,
  unitPricePaise: Paise,
  discountPaise: Paise,
  amountPaise: Paise,
  /** GST inside the amount: 500 basis points are 5 %, half of it CGST and half SGST, or all of it IGST. */
  tax: z
    .object({
      rateBasisPoints: z.int().min(0),
      taxablePaise: Paise,
      cgstPaise: Paise,
      sgstPaise: Paise,
      igstPaise: Paise,
    })
    .nullable(),
  /** How many units came back, or are about to. */
  returnedQuantity: z.int().min(0),
})

/** Money that came for a bill: through a gateway, or over a counter. */
export const PaymentChannel = z.enum(['gateway', 'counter'])
export const Payment = z.object({
  id: Id,
  channel: PaymentChannel,
  /** `cash`, `card`, `upi` at a counter; what the gateway says otherwise. */
  method: z.string(),
  reference: z.string().nullable(),
  amountPaise: Paise,
  refundedPaise: Paise,
  paidAt: Instant,
  /** Who took it at the counter. */
  receivedBy: z.string().nullable(),
  /** Gapless per facility and financial year: `KPH/2627R000042`; null where it settled nothing. */
  receiptNumber: z.string().nullable(),
  /** It does not settle the bill (any more) and goes back whole. */
  surplus: z.boolean(),
  /** How much of it can still be given back. */
  abilities: z.object({ refund: z.boolean() }),
})

export const Refund = z.object({
  id: Id,
  billId: Id,
  amountPaise: Paise,
  /** What a person typed, or the code in English. */
  reason: Line,
  reasonCode: RefundReasonCode.nullable(),
  reasonParams: TextParams,
  status: RefundStatus,
  /** A refund at the counter is `requested` until it is handed out. */
  channel: PaymentChannel,
  paymentId: Id,
  /** How the counter handed it out. */
  method: z.string().nullable(),
  reference: z.string().nullable(),
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
  /** What is still to be paid, while it is open. */
  duePaise: Paise,
  /** What has gone back, or is on its way back. */
  refundedPaise: Paise,
  /** The bill that a credit note takes back. */
  correctsBillId: Id.nullable(),
  abilities: z.object({
    pay: z.boolean(),
    /** Take money for it at the counter. */
    receive: z.boolean(),
    refund: z.boolean(),
    download: z.boolean(),
  }),
})

export const Bill = BillSummary.extend({
  lines: z.array(BillLine),
  /** The foot of a tax invoice: exempt + taxable + taxes + rounding = total. */
  taxes: z
    .object({
      exemptPaise: Paise,
      taxablePaise: Paise,
      cgstPaise: Paise,
      sgstPaise: Paise,
      igstPaise: Paise,
      roundingPaise: z.int(),
    })
    .nullable(),
  /** What was taken off the whole bill; without a title where a health package covers it. `removable` while it is open. */
  discount: z.object({ title: z.string().nullable(), amountPaise: Paise, removable: z.boolean() }).nullable(),
  payments: z.array(Payment),
  /** What the gateway refused for good can be tried again while the payment still has it. */
  refunds: z.array(Refund.extend({ abilities: z.object({ retry: z.boolean() }) })),
  creditNotes: z.array(z.object({ id: Id, number: z.string(), totalPaise: Paise, issuedAt: Instant })),
})

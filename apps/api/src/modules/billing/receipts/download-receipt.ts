import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { downloadReceipt as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import type { BillDocument } from '../bills/bill-document.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { PaymentNotFound } from '../billing.errors.ts'
import { receiptDefinition } from './receipt-pdf.ts'
import { findReachedReceipt } from './receipt.repository.ts'

/** The receipt of one payment as PDF, from what was fixed when the money came. */
export async function downloadReceipt(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const row = await findReachedReceipt(db, actor, id)
  if (!row) throw new PaymentNotFound()
  context.audit.patientId = row.patient_id
  const pdf = await renderPdf(
    receiptDefinition({
      number: row.number,
      issuedAt: row.issued_at,
      amountPaise: row.amount_paise,
      method: methodOf(row),
      reference: row.reference ?? row.gateway_payment_id,
      receivedBy: row.received_by_name,
      bill: {
        number: row.bill_number,
        kind: row.bill_kind === 'tax_invoice' ? 'invoice' : 'bill',
        openedAt: row.billed_at,
        subject: row.subject_type,
        totalPaise: row.bill_total_paise,
        paidBeforePaise: row.paid_before_paise,
      },
      document: row.document as BillDocument,
    }),
  )
  return sendPdf(context, pdf, `${row.number}.pdf`)
}

const words: Partial<Record<string, string>> = {
  cash: 'Cash',
  card: 'Card',
  upi: 'UPI',
  netbanking: 'Net banking',
  wallet: 'Wallet',
}
const methodOf = ({ channel, method }: { channel: 'gateway' | 'counter'; method: string }): string => {
  const word = words[method] ?? method
  return channel === 'gateway' ? `${word}, online` : word
}

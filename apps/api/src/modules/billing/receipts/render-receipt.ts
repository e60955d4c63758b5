import { renderPdf } from '../../../platform/pdf/pdf.ts'
import type { BillDocument } from '../bills/bill-document.ts'
import { receiptDefinition } from './receipt-pdf.ts'
import type { ReadReceipt } from './receipt.repository.ts'

/** A receipt on paper, whoever asks: for those who have already authorised. */
export const renderReceipt = (row: ReadReceipt): Promise<Buffer> =>
  renderPdf(
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

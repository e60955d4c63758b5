import type { BillSubject } from '@imeds/contracts/billing'
import { formatInstant } from '@imeds/i18n/time'
import { formatMoney } from '@imeds/i18n/money'
import { labelled } from '../../../platform/pdf/parts.ts'
import type { Content, PdfDefinition } from '../../../platform/pdf/pdf.ts'
import type { BillDocument } from '../bills/bill-document.ts'
import { letterhead, signature } from '../bills/bill-pdf.ts'
import { amountInWords } from './amount-in-words.ts'

export type Receipt = {
  number: string
  issuedAt: Date
  amountPaise: number
  /** `Card`, `Online (UPI)`. */
  method: string
  reference: string | null
  receivedBy: string | null
  bill: {
    number: string | null
    kind: 'bill' | 'invoice'
    openedAt: Date
    subject: BillSubject
    totalPaise: number
    paidBeforePaise: number
  }
  document: BillDocument
}

const subjects: Record<BillSubject, string> = {
  appointment: 'Consultation',
  lab_order: 'Laboratory tests',
  medicine_order: 'Medicines',
  package_purchase: 'Health package',
  desk_sale: 'Services and goods at the desk',
}

/** The receipt of one payment on half a page: who paid how much and how, for which bill, and what is left of it. */
export function receiptDefinition(receipt: Receipt): PdfDefinition {
  const { number, issuedAt, document } = receipt
  const { supplier } = document
  return {
    title: `Receipt ${number}`,
    createdAt: issuedAt,
    footer: `${supplier.name} · Receipt ${number}`,
    pageSize: 'A5',
    content: [
      letterhead(supplier),
      { text: 'Receipt', style: 'title', margin: [0, 14, 0, 0] },
      { columns: [received(receipt), particulars(receipt)], columnGap: 24 },
      ...standing(receipt),
      signature(supplier.name, 20),
    ],
  }
}

const received = ({ amountPaise, document: { recipient } }: Receipt): Content => ({
  stack: [
    ...labelled('Received from', [recipient.name, recipient.phone ?? '']),
    { text: 'Amount', style: 'label', margin: [0, 6, 0, 0] },
    { text: formatMoney(amountPaise), fontSize: 15, bold: true },
    amountInWords(amountPaise),
  ],
})

function particulars({ number, issuedAt, method, reference, receivedBy, document }: Receipt): Content {
  const at = (style: 'date' | 'time') =>
    formatInstant(issuedAt.toISOString(), { zone: document.timeZone, style })
  return {
    stack: [
      ...labelled('Receipt number', number),
      ...labelled('Date', `${at('date')}, ${at('time')}`),
      ...labelled('Paid by', [method, reference ?? '']),
      ...labelled('Received by', receivedBy),
    ],
  }
}

/** Which bill, and how it stands after this payment. */
function standing({ amountPaise, bill, document: { timeZone, practitioner } }: Receipt): Content[] {
  const name = bill.kind === 'invoice' ? 'Invoice' : 'Bill'
  const left = bill.totalPaise - bill.paidBeforePaise - amountPaise
  const opened = formatInstant(bill.openedAt.toISOString(), { zone: timeZone, style: 'date' })
  const rows: [string, number, boolean][] = [
    [`Total of the ${name.toLowerCase()}`, bill.totalPaise, false],
    ...(bill.paidBeforePaise > 0
      ? [['Paid before', bill.paidBeforePaise, false] satisfies [string, number, boolean]]
      : []),
    ['Paid now', amountPaise, true],
    [left > 0 ? 'Still to pay' : 'Nothing is left to pay', left, left > 0],
  ]
  return [
    ...labelled(left > 0 ? 'Part payment for' : bill.paidBeforePaise > 0 ? 'Last payment for' : 'For', [
      bill.number
        ? `${name} ${bill.number}`
        : `${name} of ${opened}; it gets its number when it is paid in full`,
      practitioner ? `${subjects[bill.subject]}, ${practitioner.name}` : subjects[bill.subject],
    ]),
    {
      margin: [0, 8, 0, 0],
      layout: 'noBorders',
      table: {
        widths: ['*', 'auto'],
        body: rows.map(([text, paise, bold]) => [
          { text, bold },
          { text: formatMoney(paise), bold, alignment: 'right' },
        ]),
      },
    },
  ]
}

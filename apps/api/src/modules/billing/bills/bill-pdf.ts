import { formatInstant } from '@imeds/i18n/time'
import { formatMoney } from '@imeds/i18n/money'
import { labelled } from '../../../platform/pdf/parts.ts'
import type { Column, Content, PdfDefinition } from '../../../platform/pdf/pdf.ts'
import type { BillDocument } from './bill-document.ts'
import type { Series } from './bill-number.ts'
import { lineTable, taxTable, type BillLineText } from './bill-tables.ts'

export type IssuedBill = {
  kind: Series
  number: string
  issuedAt: Date
  totalPaise: number
  document: BillDocument
  lines: readonly BillLineText[]
}

const titles: Record<Series, string> = {
  bill_of_supply: 'Bill of supply',
  tax_invoice: 'Tax invoice',
  credit_note: 'Credit note',
}
const numberLabels: Record<Series, string> = {
  bill_of_supply: 'Bill number',
  tax_invoice: 'Invoice number',
  credit_note: 'Credit note number',
}
/** Entry 74 of the exemption list; clinical establishments and practitioners charge no GST on care. */
const exemptNote =
  'Health care services (SAC 9993) are exempt from GST under Notification No. 12/2017-Central Tax (Rate), entry 74. No tax is charged.'

/** An issued bill as a page: what rules 46, 49 and 53 of the CGST Rules ask of invoice, bill of supply and credit note. */
export function billDefinition(bill: IssuedBill): PdfDefinition {
  const { kind, number, issuedAt, document } = bill
  const { supplier } = document
  return {
    title: `${titles[kind]} ${number}`,
    createdAt: issuedAt,
    footer: `${supplier.name} · ${titles[kind]} ${number}`,
    content: [
      letterhead(supplier),
      { text: titles[kind], style: 'title', margin: [0, 18, 0, 0] },
      { columns: [parties(document), particulars(bill)], columnGap: 24 },
      lineTable(bill.lines),
      ...taxTable(bill.lines),
      total(bill),
      ...exemption(bill),
      signature(supplier.name),
    ],
  }
}

export const letterhead = (supplier: BillDocument['supplier']): Content => ({
  stack: [
    { text: supplier.name, fontSize: 13, bold: true },
    supplier.address.join(', '),
    `GSTIN: ${supplier.gstin ?? 'not registered'}`,
    ...(supplier.registrationNumber ? [`Registration number: ${supplier.registrationNumber}`] : []),
    {
      text: [supplier.phone, supplier.email].filter((contact) => contact !== null).join(' · '),
      style: 'small',
    },
  ],
})

const parties = ({ recipient, practitioner, placeOfSupply }: BillDocument): Column => ({
  width: '*',
  stack: [
    ...labelled('Billed to', [recipient.name, ...recipient.address, recipient.phone ?? '']),
    ...labelled(
      placeOfSupply ? 'Prescribed by' : 'Treated by',
      practitioner && [
        practitioner.name,
        practitioner.qualification,
        `Registration number: ${practitioner.registration}`,
      ],
    ),
  ],
})

function particulars({ kind, number, issuedAt, document }: IssuedBill): Column {
  const { timeZone: zone, corrects } = document
  const date = (instant: string) => formatInstant(instant, { zone, style: 'date' })
  return {
    width: 170,
    stack: [
      ...labelled(numberLabels[kind], number),
      ...labelled('Date', date(issuedAt.toISOString())),
      ...labelled(
        'Takes back part or all of',
        corrects &&
          `${corrects.kind === 'tax_invoice' ? 'Invoice' : 'Bill'} ${corrects.number} of ${date(corrects.issuedAt)}`,
      ),
      ...labelled(
        'Place of supply',
        document.placeOfSupply ? `${document.placeOfSupply.name} (${document.placeOfSupply.code})` : null,
      ),
    ],
  }
}

const total = ({ kind, totalPaise }: IssuedBill): Content => ({
  columns: [
    { text: '', width: '*' },
    {
      text: `${kind === 'credit_note' ? 'Given back' : 'Total, paid in full'}: ${formatMoney(totalPaise)}`,
      width: 'auto',
      bold: true,
      fontSize: 12,
      margin: [0, 10, 5, 0],
    },
  ],
})

const exemption = ({ lines }: IssuedBill): Content[] =>
  lines.some(({ sacCode }) => sacCode?.startsWith('9993'))
    ? [{ text: exemptNote, style: 'small', margin: [0, 16, 0, 0] }]
    : []

export const signature = (supplier: string, above = 44): Content => ({
  margin: [0, above, 0, 0],
  columns: [
    { text: '', width: '*' },
    {
      width: 190,
      alignment: 'center',
      stack: [`For ${supplier}`, { text: ' ', margin: [0, 14, 0, 0] }, 'Authorised signatory'],
    },
  ],
})

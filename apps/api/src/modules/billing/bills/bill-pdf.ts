import { formatInstant } from '@imeds/i18n/time'
import { formatMoney } from '@imeds/i18n/money'
import { labelled, ruledTable } from '../../../platform/pdf/parts.ts'
import type { Column, Content, PdfDefinition } from '../../../platform/pdf/pdf.ts'
import type { BillDocument } from './bill-document.ts'
import type { Series } from './bill-number.ts'

export type IssuedBill = {
  kind: Series
  number: string
  issuedAt: Date
  totalPaise: number
  document: BillDocument
  lines: readonly {
    description: string
    sacCode: string | null
    quantity: number
    unitPricePaise: number
    discountPaise: number
    amountPaise: number
  }[]
}

const titles: Record<Series, string> = { bill_of_supply: 'Bill of supply', credit_note: 'Credit note' }
/** Entry 74 of the exemption list; clinical establishments and practitioners charge no GST on care. */
const exemptNote =
  'Health care services (SAC 9993) are exempt from GST under Notification No. 12/2017-Central Tax (Rate), entry 74. No tax is charged.'

/** An issued bill as a page: what rules 49 and 53 of the CGST Rules ask of a bill of supply and a credit note. */
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
      lineTable(bill),
      total(bill),
      { text: exemptNote, style: 'small', margin: [0, 16, 0, 0] },
      signature(supplier.name),
    ],
  }
}

const letterhead = (supplier: BillDocument['supplier']): Content => ({
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

const parties = ({ recipient, practitioner }: BillDocument): Column => ({
  width: '*',
  stack: [
    ...labelled('Billed to', [recipient.name, ...recipient.address, recipient.phone ?? '']),
    ...labelled(
      'Treated by',
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
      ...labelled(kind === 'credit_note' ? 'Credit note number' : 'Bill number', number),
      ...labelled('Date', date(issuedAt.toISOString())),
      ...labelled(
        'Takes back part or all of',
        corrects && `Bill ${corrects.number} of ${date(corrects.issuedAt)}`,
      ),
    ],
  }
}

function lineTable({ lines }: IssuedBill): Content {
  const discounted = lines.some((line) => line.discountPaise > 0)
  return ruledTable(
    [
      { title: '#', width: 'auto' },
      { title: 'Description', width: '*' },
      { title: 'SAC', width: 'auto' },
      { title: 'Quantity', width: 'auto', alignment: 'right' },
      { title: 'Rate', width: 'auto', alignment: 'right' },
      ...(discounted ? [{ title: 'Discount', width: 'auto', alignment: 'right' } as const] : []),
      { title: 'Amount', width: 'auto', alignment: 'right' },
    ],
    lines.map((line, index) => [
      String(index + 1),
      line.description,
      line.sacCode ?? '',
      String(line.quantity),
      formatMoney(line.unitPricePaise),
      ...(discounted ? [formatMoney(line.discountPaise)] : []),
      formatMoney(line.amountPaise),
    ]),
  )
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

const signature = (supplier: string): Content => ({
  margin: [0, 44, 0, 0],
  columns: [
    { text: '', width: '*' },
    {
      width: 190,
      alignment: 'center',
      stack: [`For ${supplier}`, { text: ' ', margin: [0, 14, 0, 0] }, 'Authorised signatory'],
    },
  ],
})

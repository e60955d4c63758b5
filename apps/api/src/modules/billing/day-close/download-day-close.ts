import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { downloadDayClose as contract } from '@imeds/contracts/billing'
import { formatMoney } from '@imeds/i18n/money'
import { formatCalendarDate, formatInstant } from '@imeds/i18n/time'
import type { Actor } from '../../../platform/actor.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { labelled, ruledTable } from '../../../platform/pdf/parts.ts'
import { renderPdf, type PdfDefinition } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { CounterNotFound } from '../billing.errors.ts'
import { requireCounter } from '../counter.scope.ts'
import { findDayClose, type DayCloseRow } from './day-close.repository.ts'

/** A closed day on paper, to be signed and kept with the cash. */
export async function downloadDayClose(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id } }: InputOf<typeof contract>,
  context: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const row = await findDayClose(db, id)
  if (!row) throw new CounterNotFound()
  requireCounter(actor, 'payment.receive', row.facility_id)
  return sendPdf(context, await renderPdf(definitionOf(row)), `day-close-${row.business_date}.pdf`)
}

function definitionOf(row: DayCloseRow): PdfDefinition {
  const date = formatCalendarDate(row.business_date)
  const expected = row.cash_in_paise - row.cash_out_paise
  const lines: [string, number][] = [
    ['Cash taken', row.cash_in_paise],
    ['Cash handed out', -row.cash_out_paise],
    ['Cash expected', expected],
    ['Cash counted', row.counted_paise],
    ['Difference', row.difference_paise],
    ['Card, less refunds', row.card_paise],
    ['UPI, less refunds', row.upi_paise],
  ]
  return {
    title: `Day close ${date}`,
    createdAt: row.closed_at,
    footer: `${row.facility_name} · Day close ${date}`,
    pageSize: 'A5',
    content: [
      { text: row.facility_name, fontSize: 13, bold: true },
      { text: `Day close of ${date}`, style: 'title', margin: [0, 12, 0, 0] },
      ...labelled('Counter', row.user_name),
      ...labelled('Closed', formatInstant(row.closed_at.toISOString(), { zone: row.time_zone })),
      ruledTable(
        [
          { title: 'What', width: '*' },
          { title: 'Amount', width: 'auto', alignment: 'right' },
        ],
        lines.map(([what, paise]) => [what, formatMoney(paise)]),
      ),
      ...labelled('Reason for the difference', row.reason),
      { text: 'Signature', style: 'label', margin: [0, 48, 0, 0] },
    ],
  }
}

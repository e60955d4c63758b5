import { messagesFor } from '@imeds/i18n'
import { formatMoney } from '@imeds/i18n/money'
import { formatInstant } from '@imeds/i18n/time'
import { labelled, ruledTable } from '../../../platform/pdf/parts.ts'
import type { Content } from '../../../platform/pdf/pdf.ts'
import type { ClaimView } from '../claims/claim.view.ts'

const words = messagesFor('en').insurance
const money = (paise: number | null) => (paise === null ? '' : formatMoney(paise))

/** What is bound behind the cover: a paper's name, and how many pages of it there are; null when it cannot be bound. */
export type BoundPart = { title: string; pages: number | null }

/** The first page of a claim: who claims what from whom, and what lies behind. */
export function claimCover(claim: ClaimView, parts: readonly BoundPart[]): Content {
  const { facility, coverage, bill, patient } = claim
  const zone = facility.timeZone
  const day = (instant: string) => formatInstant(instant, { zone, style: 'date' })
  return [
    { text: 'Insurance claim', style: 'title' },
    { text: `${words.kinds[claim.kind]} · ${words.statuses[claim.status]}`, style: 'small' },
    {
      columns: [
        {
          width: '*',
          stack: [
            ...labelled('Patient', patient.name),
            ...labelled('Insurer', coverage.payer),
            ...labelled('Policy number', coverage.policyNumber),
            ...labelled('Member number', coverage.memberId),
            ...labelled('Insurer’s reference', claim.payerReference),
          ],
        },
        {
          width: 200,
          stack: [
            ...labelled('Billed by', facility.name),
            ...labelled('Bill', `${bill.number} of ${day(bill.issuedAt)}`),
            ...labelled('Total of the bill', money(bill.totalPaise)),
            ...labelled('Claimed', money(claim.claimedPaise)),
            ...labelled('Approved', money(claim.approvedPaise)),
            ...labelled('Paid', money(claim.paidPaise)),
          ],
        },
      ],
    },
    { text: 'What follows', style: 'heading' },
    ruledTable(
      [
        { title: '#', width: 'auto' },
        { title: 'Document', width: '*' },
        { title: 'Pages', width: 130, alignment: 'right' },
      ],
      parts.map(({ title, pages }, index) => [
        String(index + 1),
        title,
        pages === null ? 'handed over apart' : String(pages),
      ]),
    ),
    { text: 'History', style: 'heading' },
    ruledTable(
      [
        { title: 'When', width: 130 },
        { title: 'State', width: 110 },
        { title: 'Note', width: '*' },
      ],
      claim.history.map(({ at, status, note }) => [
        formatInstant(at, { zone }),
        words.statuses[status],
        note ?? '',
      ]),
    ),
  ]
}

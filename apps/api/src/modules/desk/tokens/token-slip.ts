import { formatInstant } from '@imeds/i18n/time'
import type { PdfDefinition } from '../../../platform/pdf/pdf.ts'

export type Slip = {
  label: string
  facilityName: string
  practitionerName: string
  room: string | null
  zone: string
  issuedAt: Date
  /** When the slip was printed; null for who does not wait. */
  expectedAt: Date | null
}

/** A token on paper 80 mm wide. */
export const slipDefinition = ({
  label,
  facilityName,
  practitionerName,
  room,
  zone,
  issuedAt,
  expectedAt,
}: Slip): PdfDefinition => ({
  title: `Token ${label}`,
  createdAt: issuedAt,
  pageSize: 'slip',
  content: [
    { text: facilityName, bold: true, alignment: 'center' },
    { text: label, fontSize: 44, bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
    { text: `Dr ${practitionerName}`, alignment: 'center' },
    ...(room ? [{ text: room, bold: true, fontSize: 13, alignment: 'center' } as const] : []),
    {
      text: formatInstant(issuedAt.toISOString(), { zone, style: 'dateTime' }),
      style: 'small',
      alignment: 'center',
      margin: [0, 6, 0, 0],
    },
    ...(expectedAt
      ? [
          {
            text: `Expected at about ${formatInstant(expectedAt.toISOString(), { zone, style: 'time' })}`,
            alignment: 'center',
          } as const,
        ]
      : []),
    {
      text: 'Please watch the screen. Your number is called; your name is not.',
      style: 'small',
      alignment: 'center',
      margin: [0, 6, 0, 0],
    },
  ],
})

import { formatInstant } from '@imeds/i18n/time'
import type { Content } from '../../../platform/pdf/pdf.ts'

export const section = (title: string, content: Content[]): Content[] => [
  { text: title, style: 'heading' },
  ...content,
]

export const day = (instant: string, zone: string): string => formatInstant(instant, { zone, style: 'date' })

'use client'
import { formatCalendarDate, formatInstant } from '@imeds/i18n/time'
import { VisuallyHidden } from '@mantine/core'
import { useAppLocale } from '@/lib/use-format.ts'

/** A day in two short words, and which month to those who do not see the page's heading. */
export function DayName({ date }: { date: string }) {
  const locale = useAppLocale()
  return (
    <>
      <span>{formatInstant(`${date}T00:00:00Z`, { zone: 'UTC', style: 'weekday', locale })}</span>{' '}
      <b>{Number(date.slice(8))}</b>
      <VisuallyHidden> {formatCalendarDate(date, locale, 'month')}</VisuallyHidden>
    </>
  )
}

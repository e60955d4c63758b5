'use client'
import type { TimeStyle } from '@imeds/i18n/time'
import { useFormat } from '@/lib/use-format.ts'
import { useNow } from '@/lib/use-now.ts'

type Props = {
  instant: string
  /** IANA zone of the place where it happens: the clinic's. */ zone: string
  style?: TimeStyle
}

/** An instant as the clock and calendar of its place show it, the same on server and browser. */
export function DateTime({ instant, zone, style = 'dateTime' }: Props) {
  const { instant: format } = useFormat()
  return <time dateTime={instant}>{format(instant, zone, style)}</time>
}

/** How long ago or ahead an instant is; until the browser knows its time, the date stands there. */
export function RelativeTime({ instant, zone }: { instant: string; zone: string }) {
  const { instant: format, relative } = useFormat()
  const now = useNow(60_000)
  const full = format(instant, zone)
  return (
    <time dateTime={instant} title={full}>
      {now === null ? full : relative(instant, now)}
    </time>
  )
}

/** A calendar date without a zone, such as a birthday. */
export function CalendarDate({ date }: { date: string }) {
  const { calendarDate } = useFormat()
  return <time dateTime={date}>{calendarDate(date)}</time>
}

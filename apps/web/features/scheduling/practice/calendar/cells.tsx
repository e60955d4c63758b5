'use client'
import { useTranslations } from '@imeds/i18n/react'
import { formatCalendarDate } from '@imeds/i18n/time'
import { VisuallyHidden } from '@mantine/core'
import { useAppLocale } from '@/lib/use-format.ts'
import classes from './calendar.module.css'
import type { CalendarDay, Span } from './days.ts'
import { covers, step, type Cell, type Selection } from './selection.ts'
import { useClock } from './use-clock.ts'

type Props = {
  days: readonly CalendarDay[]
  shown: Span
  date: string
  active: Cell
  selection: Selection | null
}

const meets = (span: Span, at: number) => span.start < at + step && span.end > at

/** The half hours of the days; one of them is in the order of the Tab key. */
export function Cells({ days, shown, date, active, selection }: Props) {
  const t = useTranslations('practice.calendar')
  const locale = useAppLocale()
  const clock = useClock()
  const steps = Array.from({ length: (shown.end - shown.start) / step }, (_, at) => shown.start + at * step)
  const stateOf = ({ appointments, open }: CalendarDay, at: number) =>
    appointments.some(({ span }) => meets(span, at))
      ? 'taken'
      : open.some((span) => span.start <= at && span.end >= at + step)
        ? 'open'
        : 'closed'
  return steps.map((at) => (
    <tr className={classes['row']} key={at} data-hour={at % 60 === 0 || undefined}>
      <th scope="row" className={classes['hour']}>
        {at % 60 === 0 ? clock(at) : <VisuallyHidden>{clock(at)}</VisuallyHidden>}
      </th>
      {days.map((day) => {
        const isActive = day.date === active.date && at === active.at
        const chosen = selection !== null && covers(selection, { date: day.date, at })
        return (
          <td
            key={day.date}
            tabIndex={isActive ? 0 : -1}
            aria-selected={chosen}
            aria-label={t('cell', {
              day: formatCalendarDate(day.date, locale, 'day'),
              time: clock(at),
              state: t(stateOf(day, at)),
            })}
            className={classes['cell']}
            data-date={day.date}
            data-at={at}
            data-open={day.open.some((span) => meets(span, at)) || undefined}
            data-current={day.date === date || undefined}
          />
        )
      })}
    </tr>
  ))
}

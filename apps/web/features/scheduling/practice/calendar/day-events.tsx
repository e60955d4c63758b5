'use client'
import type { Appointment, ScheduleException } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { formatCalendarDate } from '@imeds/i18n/time'
import Link from 'next/link'
import type { CSSProperties } from 'react'
import { useAppLocale } from '@/lib/use-format.ts'
import { ModeIcon } from '@/ui/mode.tsx'
import classes from './calendar.module.css'
import { lanesOf, type CalendarDay, type Span } from './days.ts'
import { useClock } from './use-clock.ts'

type Props = {
  day: CalendarDay
  shown: Span
  current: boolean
  /** Minutes after midnight, on the day that is today. */ now: number | null
  onException: (exception: ScheduleException) => void
}

/** What lies above the half hours of one day. */
export function DayEvents({ day, shown, current, now, onException }: Props) {
  const locale = useAppLocale()
  const length = shown.end - shown.start
  const place = ({ start, end }: Span, lane = 0, lanes = 1): CSSProperties => {
    const top = Math.max(start, shown.start) - shown.start
    const bottom = Math.min(end, shown.end) - shown.start
    return {
      top: `${(top / length) * 100}%`,
      height: `${((bottom - top) / length) * 100}%`,
      left: `${(lane / lanes) * 100}%`,
      width: `${100 / lanes}%`,
    }
  }
  return (
    <ul
      className={classes['events']}
      data-current={current || undefined}
      aria-label={formatCalendarDate(day.date, locale, 'day')}
    >
      {lanesOf(day.exceptions).map(({ item, span, lane, lanes }) => (
        <li key={item.id} className={classes['slot']} style={place(span, lane, lanes)} data-kind={item.kind}>
          <ExceptionEvent exception={item} span={span} onOpen={() => onException(item)} />
        </li>
      ))}
      {lanesOf(day.appointments).map(({ item, span, lane, lanes }) => (
        <li key={item.id} className={classes['slot']} style={place(span, lane, lanes)}>
          <AppointmentEvent appointment={item} span={span} />
        </li>
      ))}
      {now !== null && now >= shown.start && now < shown.end ? (
        <li
          className={classes['now']}
          style={{ top: `${((now - shown.start) / length) * 100}%` }}
          aria-hidden
        />
      ) : null}
    </ul>
  )
}

function AppointmentEvent({ appointment, span }: { appointment: Appointment; span: Span }) {
  const t = useTranslations('practice.calendar')
  const modeOf = useTranslations('common.modes')
  const statusOf = useTranslations('scheduling.statuses')
  const clock = useClock()
  const { id, patient, mode, status } = appointment
  const label = t('event', {
    from: clock(span.start),
    to: clock(span.end),
    what: `${patient.name}, ${modeOf(mode)}, ${statusOf(status)}`,
  })
  return (
    <Link
      href={`/practice/appointments/${id}`}
      prefetch={false}
      className={classes['appointment']}
      data-status={status}
      aria-label={label}
      title={label}
    >
      <ModeIcon mode={mode} size={14} />
      <span>{patient.name}</span>
    </Link>
  )
}

type ExceptionProps = { exception: ScheduleException; span: Span; onOpen: () => void }

function ExceptionEvent({ exception, span, onOpen }: ExceptionProps) {
  const t = useTranslations('practice.calendar')
  const kindOf = useTranslations('practice.exception.kinds')
  const clock = useClock()
  const name = [kindOf(exception.kind), exception.reason].filter(Boolean).join(': ')
  return (
    <button
      type="button"
      className={classes['exception']}
      data-kind={exception.kind}
      onClick={onOpen}
      aria-label={t('event', { from: clock(span.start), to: clock(span.end), what: name })}
    >
      <span>{name}</span>
    </button>
  )
}

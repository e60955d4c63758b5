'use client'
import type { ScheduleException } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { formatCalendarDate } from '@imeds/i18n/time'
import { Anchor, Text } from '@mantine/core'
import { useAppLocale } from '@/lib/use-format.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { AppointmentStatusBadge } from '../../appointment/appointment-status.tsx'
import classes from './calendar.module.css'
import type { CalendarDay, Span } from './days.ts'
import { useClock } from './use-clock.ts'

type Props = { days: readonly CalendarDay[]; onException: (exception: ScheduleException) => void }

/** The same week as a list, to read from top to bottom. */
export function DayList({ days, onException }: Props) {
  const t = useTranslations('practice.calendar')
  const locale = useAppLocale()
  const clock = useClock()
  const said = ({ start, end }: Span) => `${clock(start)} – ${clock(end)}`
  return (
    <div className={classes['list']}>
      {days.map((day) => (
        <SectionCard
          key={day.date}
          title={formatCalendarDate(day.date, locale, 'day')}
          lead={day.open.length > 0 ? t('hours', { spans: day.open.map(said).join(', ') }) : t('noHours')}
        >
          {day.appointments.length + day.exceptions.length === 0 ? (
            <Text c="dimmed">{t('nothing')}</Text>
          ) : (
            <ul className={classes['entries']}>
              {entriesOf(day).map(({ span, appointment, exception }) => (
                <li key={appointment?.id ?? exception?.id}>
                  <span className={classes['when']}>{said(span)}</span>
                  {appointment ? (
                    <>
                      <LinkText href={`/practice/appointments/${appointment.id}`}>
                        {appointment.patient.name}
                      </LinkText>
                      <ModeLabel mode={appointment.mode} />
                      <AppointmentStatusBadge appointment={appointment} />
                    </>
                  ) : null}
                  {exception ? <ExceptionLink exception={exception} onOpen={onException} /> : null}
                </li>
              ))}
            </ul>
          )}
        </SectionCard>
      ))}
    </div>
  )
}

const entriesOf = ({ appointments, exceptions }: CalendarDay) =>
  [
    ...appointments.map(({ item, span }) => ({ span, appointment: item, exception: null })),
    ...exceptions.map(({ item, span }) => ({ span, appointment: null, exception: item })),
  ].toSorted((a, b) => a.span.start - b.span.start)

type LinkProps = { exception: ScheduleException; onOpen: (exception: ScheduleException) => void }

function ExceptionLink({ exception, onOpen }: LinkProps) {
  const kindOf = useTranslations('practice.exception.kinds')
  return (
    <Anchor component="button" type="button" onClick={() => onOpen(exception)}>
      {[kindOf(exception.kind), exception.reason].filter(Boolean).join(': ')}
    </Anchor>
  )
}

'use client'
import type { Appointment, WorkingDays } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Text, Title } from '@mantine/core'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { toneOf } from '../day/queue-row.tsx'
import { stateOf } from '../day/day-rows.ts'
import type { Place } from '../place.ts'
import { visitsOf, workOf, type Doctor } from './calendar-days.ts'
import classes from './calendar.module.css'
import { WorkHours } from './work-hours.tsx'

type Props = {
  place: Place
  doctors: readonly Doctor[]
  working: readonly WorkingDays[]
  appointments: readonly Appointment[]
  date: string
}

/** One day: a column for each doctor. */
export function DayView({ place, doctors, working, appointments, date }: Props) {
  const t = useTranslations('desk.calendar')
  const day = useTranslations('desk.day')
  return (
    <div className={classes['doctors']}>
      {doctors.map(({ id, name }) => {
        const visits = visitsOf(appointments, { doctorId: id, date, zone: place.zone })
        return (
          <Card key={id} component="section" aria-label={day('doctor', { name })} padding="md">
            <Title order={2} size="h5">
              {day('doctor', { name })}
            </Title>
            <WorkHours day={workOf(working, { doctorId: id, date })} zone={place.zone} />
            {visits.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('nobody')}
              </Text>
            ) : (
              <ol className={classes['visits']}>
                {visits.map((visit) => (
                  <li key={visit.id} className={classes['visit']}>
                    <span className={classes['time']}>
                      <DateTime instant={visit.startsAt} zone={place.zone} style="time" />
                    </span>
                    <LinkText href={`/desk/patients?patient=${visit.patient.id}`} c="inherit">
                      {visit.patient.name}
                    </LinkText>
                    <StatusBadge tone={toneOf[stateOf(visit)]}>{day(`status.${stateOf(visit)}`)}</StatusBadge>
                    {visit.mode === 'in_person' ? null : (
                      <span className={classes['mode']}>
                        <ModeLabel mode={visit.mode} />
                      </span>
                    )}
                  </li>
                ))}
              </ol>
            )}
          </Card>
        )
      })}
    </div>
  )
}

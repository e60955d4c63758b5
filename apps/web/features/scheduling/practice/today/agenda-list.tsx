'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { AppointmentStatusBadge } from '../../appointment/appointment-status.tsx'
import { MainAction } from '../main-action.tsx'
import { MoreActions } from '../more-actions.tsx'
import { isOver } from './agenda.ts'
import { Person } from './person.tsx'
import classes from './today.module.css'

type Props = { agenda: readonly Appointment[]; now: number | null }

/** All appointments of the day, by time. */
export function AgendaList({ agenda, now }: Props) {
  const t = useTranslations('practice.today')
  return (
    <SectionCard title={t('agenda')}>
      <ol className={classes['list']}>
        {agenda.map((appointment) => (
          <Row key={appointment.id} appointment={appointment} now={now} />
        ))}
      </ol>
    </SectionCard>
  )
}

function Row({ appointment, now }: { appointment: Appointment; now: number | null }) {
  const { id, patient, startsAt, endsAt, facility, mode, reason, symptoms } = appointment
  const why = [reason, ...symptoms].filter((text) => text !== '').join(', ')
  const current = now !== null && Date.parse(startsAt) <= now && now < Date.parse(endsAt)
  return (
    <li
      className={classes['row']}
      data-over={isOver(appointment) || undefined}
      {...(current ? { 'aria-current': 'time' as const } : {})}
    >
      <div className={classes['time']}>
        <DateTime instant={startsAt} zone={facility.timeZone} style="time" />
      </div>
      <div className={classes['who']}>
        <LinkText href={`/practice/appointments/${id}`} fw={560} c="inherit">
          {patient.name}
        </LinkText>
        <Text size="sm" c="dimmed">
          <Person appointment={appointment} />
        </Text>
        {why ? <Text size="sm">{why}</Text> : null}
      </div>
      <div className={classes['how']}>
        <ModeLabel mode={mode} />
        <AppointmentStatusBadge appointment={appointment} />
      </div>
      <div className={classes['do']}>
        <MainAction appointment={appointment} size="sm" variant="light" />
        <MoreActions appointment={appointment} />
      </div>
    </li>
  )
}

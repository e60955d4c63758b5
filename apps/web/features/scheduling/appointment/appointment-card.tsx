'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { formatInstant } from '@imeds/i18n/time'
import Link from 'next/link'
import { useAppLocale, useFormat } from '@/lib/use-format.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import classes from './appointments.module.css'
import { AppointmentStatusBadge } from './appointment-status.tsx'
import { nextStep } from './standing.ts'

/** One appointment in a list: when, with whom, for whom, and the next step if it is due. */
export function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling')
  const { instant } = useFormat()
  const { id, startsAt, facility, practitioner, patient, mode } = appointment
  const zone = facility.timeZone
  return (
    <article className={classes['card']}>
      <DateLeaf startsAt={startsAt} zone={zone} />
      <div className={classes['what']}>
        <h2>
          <Link
            href={`/appointments/${id}`}
            aria-label={t('list.open', { name: practitioner.name, time: instant(startsAt, zone) })}
          >
            {t('doctor', { name: practitioner.name })}
          </Link>
        </h2>
        <p>
          <b>{instant(startsAt, zone, 'time')}</b> · <ModeLabel mode={mode} />
        </p>
        <p>
          {t('list.for', { name: patient.name })}
          {mode === 'in_person' ? ` · ${facility.name}` : null}
        </p>
      </div>
      <div className={classes['side']}>
        <AppointmentStatusBadge appointment={appointment} />
        <Step appointment={appointment} />
      </div>
    </article>
  )
}

function Step({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.list')
  switch (nextStep(appointment)) {
    case 'pay':
      return (
        <LinkButton href={`/appointments/${appointment.id}/checkout`} size="sm">
          {t('pay')}
        </LinkButton>
      )
    case 'check_in':
      return (
        <LinkButton href={`/appointments/${appointment.id}`} size="sm">
          {t('checkIn')}
        </LinkButton>
      )
    case 'join':
      return (
        <LinkButton href={`/appointments/${appointment.id}`} size="sm">
          {t('room')}
        </LinkButton>
      )
    case null:
      return null
  }
}

/** A leaf of the calendar. The time beside it says the date to those who do not see it. */
function DateLeaf({ startsAt, zone }: { startsAt: string; zone: string }) {
  const locale = useAppLocale()
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-IN' : `${locale}-IN`, {
      ...options,
      timeZone: zone,
      numberingSystem: 'latn',
    }).format(new Date(startsAt))
  return (
    <time className={classes['leaf']} dateTime={startsAt}>
      <span>{formatInstant(startsAt, { zone, style: 'weekday', locale })}</span>
      <b>{part({ day: 'numeric' })}</b>
      <span>{part({ month: 'short' })}</span>
    </time>
  )
}

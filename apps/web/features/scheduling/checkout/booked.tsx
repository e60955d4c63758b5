'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import classes from './checkout.module.css'
import { Ending } from './ending.tsx'

/** The appointment stands. */
export function Booked({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling')
  const { id, practitioner, patient, startsAt, facility, mode } = appointment
  return (
    <Ending tone="success" sign={<IconCheck size={30} />} title={t('checkout.booked.title')}>
      <ul className={classes['facts']}>
        <li>
          <b>{t('doctor', { name: practitioner.name })}</b>
        </li>
        <li>
          <DateTime instant={startsAt} zone={facility.timeZone} style="day" />,{' '}
          <DateTime instant={startsAt} zone={facility.timeZone} style="time" />
        </li>
        <li>
          <ModeLabel mode={mode} />
          {mode === 'in_person' ? ` · ${facility.name}, ${facility.address}` : null}
        </li>
        <li>{t('list.for', { name: patient.name })}</li>
      </ul>
      <p>{t('checkout.booked.body')}</p>
      <Group gap="sm">
        <LinkButton href={`/appointments/${id}`}>{t('checkout.booked.open')}</LinkButton>
        <LinkButton href="/appointments" variant="default">
          {t('checkout.booked.all')}
        </LinkButton>
      </Group>
    </Ending>
  )
}

'use client'
import { query } from '@imeds/client'
import { findFollowUp, type Appointment } from '@imeds/contracts/scheduling'
import { getEncounterOfAppointment } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import { practitionerHref } from '../booking/choice.ts'
import classes from './appointments.module.css'
import { CancelDialog } from './cancel-dialog.tsx'
import { shownStatus } from './standing.ts'

const overStatuses = new Set<Appointment['status']>([
  'fulfilled',
  'cancelled',
  'no_show',
  'unattended',
  'expired',
])

/** What else can be done: change the time, cancel, or book again once it is over. */
export function AppointmentActions({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.detail')
  const { id, abilities } = appointment
  const status = shownStatus(appointment)
  const over = overStatuses.has(status)
  return (
    <div className={classes['actions']}>
      {status === 'booked' && !abilities.canCheckIn ? (
        <Text size="sm" c="dimmed">
          {t('checkInLater')}
        </Text>
      ) : null}
      {status === 'fulfilled' ? <OpenConsultation id={id} /> : null}
      {abilities.canReschedule ? (
        <LinkButton href={`/appointments/${id}/reschedule`} variant="default">
          {t('reschedule')}
        </LinkButton>
      ) : null}
      {abilities.canCancel ? <CancelDialog appointment={appointment} /> : null}
      {over ? <BookAgain appointment={appointment} /> : null}
    </div>
  )
}

function OpenConsultation({ id }: { id: string }) {
  const t = useTranslations('scheduling.detail')
  const { data } = useQuery(query(getEncounterOfAppointment, { params: { id } }))
  return data ? <LinkButton href={`/consultations/${data.id}`}>{t('consultation')}</LinkButton> : null
}

/** The same doctor again; free of charge while the follow-up is. */
function BookAgain({ appointment: { patient, practitioner, facility, mode } }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.detail')
  const { calendarDate } = useFormat()
  const { data } = useQuery(
    query(findFollowUp, { params: { id: patient.id }, query: { practitionerId: practitioner.id } }),
  )
  const freeUntil = data?.followUp?.freeUntil ?? null
  return (
    <>
      <LinkButton
        href={practitionerHref({ practitioner: practitioner.id, facility: facility.id, mode })}
        variant={freeUntil ? 'filled' : 'default'}
      >
        {freeUntil ? t('followUpFree') : t('again')}
      </LinkButton>
      {freeUntil ? (
        <Text size="sm" c="dimmed">
          {t('followUpUntil', { date: calendarDate(freeUntil) })}
        </Text>
      ) : null}
    </>
  )
}

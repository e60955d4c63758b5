'use client'
import { query } from '@imeds/client'
import { getAppointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { AppointmentStatusBadge } from '../../appointment/appointment-status.tsx'
import { MainAction } from '../main-action.tsx'
import { Person } from '../today/person.tsx'
import { AppointmentFacts } from './appointment-facts.tsx'
import classes from './appointment.module.css'
import { OtherActions } from './other-actions.tsx'

type Props = {
  appointmentId: string
  practitionerId: string
  /** What is known of the patient, by another feature. */
  aboutPatient: ReactNode
}

/** One appointment as the practice sees it. */
export function PracticeAppointment({ appointmentId, practitionerId, aboutPatient }: Props) {
  const t = useTranslations('practice.appointment')
  const appointment = useQuery({
    ...query(getAppointment, { params: { id: appointmentId } }),
    refetchInterval: 60_000,
  })
  useTopic(`practitioner/${practitionerId}/agenda`, () => void appointment.refetch())
  if (appointment.isPending) return <LoadingState />
  if (appointment.isError && !appointment.data)
    return <ErrorState error={appointment.error} onRetry={appointment.refetch} />
  const { data } = appointment
  return (
    <>
      <PageHeader
        above={<LinkText href="/practice">{t('back')}</LinkText>}
        title={t('title', { name: data.patient.name })}
        lead={<Person appointment={data} />}
        actions={
          <Group gap="sm">
            <AppointmentStatusBadge appointment={data} />
            <MainAction appointment={data} />
          </Group>
        }
      />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <AppointmentFacts appointment={data} />
          <OtherActions appointment={data} />
        </div>
        <div className={classes['column']}>{aboutPatient}</div>
      </div>
    </>
  )
}

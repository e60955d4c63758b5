'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { getEncounterOfAppointment } from '@imeds/contracts/consultation'
import { checkIn, getAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Countdown } from '@/ui/countdown.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { useClockSkew } from '../checkout/use-clock-skew.ts'
import classes from './appointments.module.css'
import { nextStep } from './standing.ts'

/** What is to be done with this appointment now: pay, check in, or enter; nothing when it can wait. */
export function DueNow({ appointment }: { appointment: Appointment }) {
  switch (nextStep(appointment)) {
    case 'pay':
      return <PayFirst appointment={appointment} />
    case 'check_in':
      return <CheckInNow appointment={appointment} />
    case 'join':
      return <Room appointment={appointment} />
    case null:
      return null
  }
}

function Due({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['due']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function PayFirst({ appointment: { id, holdExpiresAt } }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.detail')
  const client = useQueryClient()
  const skew = useClockSkew()
  const until = new Date(Date.parse(holdExpiresAt ?? '') - skew)
  return (
    <Due title={t('payTitle')}>
      <p>{t('payBody')}</p>
      {holdExpiresAt ? (
        <Countdown
          key={skew}
          until={until.toISOString()}
          onEnd={() => void client.invalidateQueries({ queryKey: queryKey(getAppointment) })}
        />
      ) : null}
      <LinkButton href={`/appointments/${id}/checkout`}>{t('payNow')}</LinkButton>
    </Due>
  )
}

function CheckInNow({ appointment: { id, mode } }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.detail')
  const client = useQueryClient()
  const arrive = useMutation({
    ...mutation(checkIn),
    onSuccess: (arrived) => {
      client.setQueryData(queryKey(getAppointment, { params: { id } }), arrived)
      void client.invalidateQueries({ queryKey: queryKey(getEncounterOfAppointment) })
    },
  })
  return (
    <Due title={t('checkInTitle')}>
      <p>{t(`checkInBody.${mode}`)}</p>
      <FormError error={arrive.error} />
      <Button onClick={() => arrive.mutate({ params: { id } })} loading={arrive.isPending}>
        {t('checkIn')}
      </Button>
    </Due>
  )
}

function Room({ appointment: { id, status } }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.detail')
  const encounter = useQuery(query(getEncounterOfAppointment, { params: { id } }))
  return (
    <Due title={status === 'in_progress' ? t('roomRunning') : t('roomTitle')}>
      {status === 'arrived' ? <Text>{t('roomBody')}</Text> : null}
      <FormError error={encounter.error} />
      {encounter.data ? (
        <LinkButton href={`/consultations/${encounter.data.id}`}>{t('room')}</LinkButton>
      ) : null}
    </Due>
  )
}

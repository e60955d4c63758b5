'use client'
import type { Appointment, AppointmentStatus } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { PolicyWords } from '../policy-words.tsx'
import { AppointmentActions } from './appointment-actions.tsx'
import { AppointmentFacts } from './appointment-facts.tsx'
import { AppointmentStatusBadge } from './appointment-status.tsx'
import classes from './appointments.module.css'
import { DueNow } from './due-now.tsx'
import { shownStatus } from './standing.ts'

/** While the one thing to do stands beside the facts, there is nothing else. */
const withOneStep: ReadonlySet<AppointmentStatus> = new Set(['held', 'arrived', 'in_progress'])

/** One appointment with all that can be done with it. */
export function AppointmentDetail({
  appointment,
  place,
  after,
}: {
  appointment: Appointment
  place: ReactNode
  /** What a visit that took place leads to. */
  after?: ReactNode
}) {
  const t = useTranslations('scheduling.detail')
  const status = shownStatus(appointment)
  const open = status === 'held' || status === 'booked'
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/appointments" size="sm">
            {t('back')}
          </LinkText>
        }
        title={t('title', { name: appointment.practitioner.name })}
        lead={<AppointmentStatusBadge appointment={appointment} />}
      />
      <div className={classes['page']}>
        <div className={classes['main']} aria-live="polite">
          <WhatHappened appointment={appointment} />
          <DueNow appointment={appointment} />
          {after}
          <AppointmentFacts appointment={appointment} place={place} />
        </div>
        <aside className={classes['aside']}>
          {withOneStep.has(status) ? null : (
            <SectionCard title={t('actions')}>
              <AppointmentActions appointment={appointment} />
            </SectionCard>
          )}
          {open ? (
            <SectionCard title={t('policy')}>
              <PolicyWords policy={appointment.policy} />
            </SectionCard>
          ) : null}
        </aside>
      </div>
    </>
  )
}

/** Why there is nothing ahead of this appointment. */
function WhatHappened({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.detail')
  const { cancelledBy, cancelReason } = appointment
  const told = () => {
    switch (shownStatus(appointment)) {
      case 'cancelled':
        return t(`cancelledBy.${cancelledBy ?? 'facility'}`)
      case 'no_show':
        return t('missed')
      case 'unattended':
        return t('unattended')
      case 'expired':
        return t('expired')
      case 'fulfilled':
        return t('fulfilled')
      case 'held':
      case 'booked':
      case 'arrived':
      case 'in_progress':
        return null
    }
  }
  const sentence = told()
  if (sentence === null) return null
  return (
    <Alert variant="light" color="gray" icon={<IconInfoCircle aria-hidden />}>
      {sentence} {cancelReason ? t('cancelReason', { reason: cancelReason }) : null}
    </Alert>
  )
}

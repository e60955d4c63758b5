'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import type { ReactNode } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './appointment.module.css'

/** When, where, how and why. */
export function AppointmentFacts({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('practice.appointment')
  const { startsAt, endsAt, facility, mode, visit, feePaise, reason, symptoms, createdAt } = appointment
  const zone = facility.timeZone
  const facts: [string, ReactNode][] = [
    [
      t('when'),
      <>
        <DateTime instant={startsAt} zone={zone} style="day" />,{' '}
        <DateTime instant={startsAt} zone={zone} style="time" />
        {' – '}
        <DateTime instant={endsAt} zone={zone} style="time" />
      </>,
    ],
    [t('where'), `${facility.name}, ${facility.address}`],
    [t('mode'), <ModeLabel key="mode" mode={mode} />],
    [t('reason'), reason || t('none')],
    [t('symptoms'), symptoms.join(', ') || t('none')],
    [t('visit'), visit === 'follow_up' ? t('followUp') : t('first')],
    [t('fee'), <Money key="fee" paise={feePaise} orFree />],
    ...(appointment.cancelledBy
      ? ([
          [t('cancelledBy'), t(`by.${appointment.cancelledBy}`)],
          [t('cancelReason'), appointment.cancelReason ?? t('none')],
        ] as [string, ReactNode][])
      : []),
    [t('made'), <DateTime key="made" instant={createdAt} zone={zone} />],
  ]
  return (
    <SectionCard title={t('facts')}>
      <dl className={classes['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  )
}

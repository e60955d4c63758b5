'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import { ModeLabel } from '@/ui/mode.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { MainAction } from '../main-action.tsx'
import classes from './today.module.css'

/** Who has come, in the order in which they are booked. */
export function WaitingRoom({ waiting }: { waiting: readonly Appointment[] }) {
  const t = useTranslations('practice.today')
  const { instant } = useFormat()
  return (
    <SectionCard title={t('waiting')}>
      <div aria-live="polite">
        {waiting.length === 0 ? (
          <Text c="dimmed">{t('waitingNone')}</Text>
        ) : (
          <ul className={classes['list']}>
            {waiting.map((appointment) => (
              <li key={appointment.id} className={classes['waiter']}>
                <div>
                  <Text fw={560}>{appointment.patient.name}</Text>
                  <Text size="sm" c="dimmed" component="div">
                    {t('waitingSince', {
                      time: instant(appointment.startsAt, appointment.facility.timeZone, 'time'),
                    })}
                    {' · '}
                    <ModeLabel mode={appointment.mode} />
                  </Text>
                </div>
                <MainAction appointment={appointment} variant="light" size="sm" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </SectionCard>
  )
}

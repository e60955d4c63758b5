'use client'
import { useTranslations } from '@imeds/i18n/react'
import { formatCountdown } from '@imeds/i18n/time'
import { Group, Text, Title } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useNow } from '@/lib/use-now.ts'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { Encounter } from '../types.ts'
import classes from './room.module.css'

/** Who the patient is, always in sight: nobody is treated by mistake for somebody else. */
export function RoomBar({ encounter, actions }: { encounter: Encounter; actions: ReactNode }) {
  const t = useTranslations('consultation')
  const modeOf = useTranslations('common.modes')
  const genderOf = useTranslations('common.genders')
  const { patient, mode, visit, status, admittedAt } = encounter
  return (
    <header className={classes['bar']}>
      <div className={classes['identity']}>
        <Title order={1} size="h3">
          {patient.name}
        </Title>
        <Text component="span">{t('ageGender', { age: patient.age, gender: genderOf(patient.gender) })}</Text>
        {patient.minor ? <Guardian patient={patient} /> : null}
      </div>
      <Group gap="sm" className={classes['state'] ?? ''}>
        <Text component="span" size="sm" c="dimmed">
          {modeOf(mode)} · {t(`visit.${visit}`)}
        </Text>
        {status === 'in_progress' && admittedAt !== null ? <Elapsed since={admittedAt} /> : null}
        {status === 'in_progress' ? null : (
          <StatusBadge tone={status === 'arrived' ? 'warning' : 'neutral'}>
            {t(`status.${status}`)}
          </StatusBadge>
        )}
        {actions}
      </Group>
    </header>
  )
}

function Guardian({ patient: { guardian, guardians } }: Pick<Encounter, 'patient'>) {
  const t = useTranslations('consultation')
  if (guardian === null)
    return (
      <Text component="span" c="var(--imeds-danger-text)" fw={560}>
        {t(guardians.length === 0 ? 'room.noGuardian' : 'room.guardianUnconfirmed')}
      </Text>
    )
  const { name, relation } = guardian
  return (
    <Text component="span" c="dimmed">
      {t('room.guardian', { name, relation: t(`guardians.${relation}`) })}
    </Text>
  )
}

function Elapsed({ since }: { since: string }) {
  const t = useTranslations('consultation.room')
  const now = useNow(1000)
  const passed = now === null ? null : Math.max(0, now - Date.parse(since))
  return (
    <span className={classes['elapsed']} role="timer" aria-label={t('elapsed')} title={t('elapsed')}>
      <IconClock size={17} aria-hidden />
      {passed === null ? '…' : formatCountdown(passed)}
    </span>
  )
}

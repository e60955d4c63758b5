'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import classes from './exceptions.module.css'
import type { Affected } from './use-add-exception.ts'

type Props = {
  affected: readonly Affected[]
  zone: string
  pending: boolean
  onConfirm: () => void
  onBack: () => void
}

/** Who would lose an appointment, asked before it happens. */
export function AffectedAppointments({ affected, zone, pending, onConfirm, onBack }: Props) {
  const t = useTranslations('practice.exception.affected')
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <Stack>
      <Alert
        color="warning"
        variant="light"
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('title', { count: affected.length })}
      >
        {t('body')}
      </Alert>
      <ul className={classes['entries']}>
        {affected.map(({ id, patientName, startsAt, mode, status }) => (
          <li key={id}>
            <div>
              <Text fw={560}>{patientName}</Text>
              <Text size="sm" c="dimmed">
                <DateTime instant={startsAt} zone={zone} />
                {status === 'held' ? ` · ${t('held')}` : ''}
              </Text>
            </div>
            <ModeLabel mode={mode} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" gap="sm">
        <Button ref={back} variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button color="danger" loading={pending} onClick={onConfirm}>
          {t('confirm', { count: affected.length })}
        </Button>
      </Group>
    </Stack>
  )
}

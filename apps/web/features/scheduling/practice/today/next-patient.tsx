'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { DateTime, RelativeTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { AppointmentStatusBadge } from '../../appointment/appointment-status.tsx'
import { MainAction } from '../main-action.tsx'
import { Person } from './person.tsx'
import classes from './today.module.css'

/** With whom to go on, and the one thing to do. */
export function NextPatient({ next }: { next: Appointment | null }) {
  const t = useTranslations('practice.today')
  return (
    <Card
      component="section"
      aria-labelledby="next-title"
      className={classes['next'] ?? ''}
      bg="var(--imeds-accent-surface)"
    >
      <Stack gap="sm">
        <Text id="next-title" component="h2" className={classes['eyebrow'] ?? ''}>
          {next?.status === 'in_progress' ? t('now') : t('next')}
        </Text>
        {next ? <Facts next={next} /> : <Text>{t('nobody')}</Text>}
      </Stack>
    </Card>
  )
}

function Facts({ next }: { next: Appointment }) {
  const t = useTranslations('practice.today')
  const { patient, startsAt, facility, mode, reason, symptoms, status } = next
  const why = [reason, ...symptoms].filter((text) => text !== '').join(', ')
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={3} size="h2">
            <LinkText href={`/practice/appointments/${next.id}`} inherit c="inherit">
              {patient.name}
            </LinkText>
          </Title>
          <Text c="dimmed">
            <Person appointment={next} />
          </Text>
        </div>
        <AppointmentStatusBadge appointment={next} />
      </Group>
      <Group gap="lg">
        <Text component="div">
          <DateTime instant={startsAt} zone={facility.timeZone} style="time" />
          {', '}
          <RelativeTime instant={startsAt} zone={facility.timeZone} />
        </Text>
        <ModeLabel mode={mode} />
      </Group>
      {why ? <Text>{why}</Text> : null}
      {status === 'booked' && mode !== 'in_person' ? (
        <Text size="sm" c="dimmed">
          {t('notHereOnline')}
        </Text>
      ) : null}
      <MainAction appointment={next} size="lg" fullWidth />
    </>
  )
}

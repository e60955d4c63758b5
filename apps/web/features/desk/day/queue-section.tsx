'use client'
import type { Queue } from '@imeds/contracts/desk'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Group, Text, Title } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useId } from 'react'
import type { Place } from '../place.ts'
import { nextToken, rowsOf } from './day-rows.ts'
import classes from './day.module.css'
import { DelayMenu } from './delay-menu.tsx'
import { QueueRow } from './queue-row.tsx'
import { RoomButton } from './room-button.tsx'
import type { TokenChanges } from './use-token-change.ts'

type Props = {
  place: Place
  queue: Queue
  appointments: readonly Appointment[]
  changes: TokenChanges
  chosenId: string | null
  onChoose: (patientId: string) => void
}

/** The patients of one doctor today, and the way to call the next. */
export function QueueSection({ place, queue, appointments, changes, chosenId, onChoose }: Props) {
  const t = useTranslations('desk.day')
  const id = useId()
  const { practitioner, letter, tokens, visitMinutes } = queue
  const rows = rowsOf(queue, appointments)
  const waiting = tokens.filter(({ status }) => status === 'waiting').length
  return (
    <Card component="section" aria-labelledby={id} padding="md">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Title order={2} size="h4" id={id}>
            {letter ? (
              <span className={classes['letter']} aria-hidden>
                {letter}
              </span>
            ) : null}
            {t('doctor', { name: practitioner.name })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('waiting', { count: waiting })}, {t('visit', { minutes: String(visitMinutes) })}
          </Text>
        </div>
        <Group gap={6}>
          <DelayMenu place={place} queue={queue} />
          <RoomButton place={place} queue={queue} />
          <Button
            size="sm"
            leftSection={<IconSpeakerphone size={16} aria-hidden />}
            aria-label={t('callNextOf', { name: practitioner.name })}
            disabled={!nextToken(queue)}
            onClick={() => changes.callNext(queue)}
          >
            {t('callNext')}
          </Button>
        </Group>
      </Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t('nobody')}
        </Text>
      ) : (
        <ol className={classes['rows']} aria-label={t('rows', { name: practitioner.name })}>
          {rows.map((row) => (
            <QueueRow
              key={row.appointmentId}
              row={row}
              queueId={practitioner.id}
              zone={place.zone}
              chosen={row.patient.id === chosenId}
              changes={changes}
              onChoose={onChoose}
            />
          ))}
        </ol>
      )}
    </Card>
  )
}

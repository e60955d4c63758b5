'use client'
import type { CallRoom } from '@imeds/client/call/room'
import type { Tracks } from '@imeds/client/call/rtc'
import type { RecordingState } from '@imeds/contracts/recordings'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { ConsentRequest } from './consent-request.tsx'
import { RecordingIndicator } from './recording-indicator.tsx'
import classes from './recordings.module.css'
import { useRecording } from './use-recording.ts'

type Props = { room: CallRoom; tracks: Tracks }

/** Whether the call is recorded, always in sight; to be agreed to, and stopped by one press. */
export function RecordingBar({ room, tracks }: Props) {
  const { view, consent } = useRecording(room, tracks)
  if (!view?.state?.offered) return null
  return (
    <Bar
      state={view.state}
      presenceId={view.presenceId}
      lost={view.lost}
      onConsent={(given) => void consent(given)}
    />
  )
}

type BarProps = {
  state: RecordingState
  presenceId: string | null
  lost: boolean
  onConsent: (given: boolean) => void
}

function Bar({ state, presenceId, lost, onConsent }: BarProps) {
  const t = useTranslations('recordings')
  const [reading, setReading] = useState(false)
  const [stopped, setStopped] = useState(false)
  const mine = state.people.find((person) => person.presenceId === presenceId)?.consents ?? null
  const others = state.people.filter((person) => person.presenceId !== presenceId)
  const asking = others.find(({ consents }) => consents)
  const missing = others.filter(({ consents }) => !consents)
  const decide = (given: boolean) => {
    setReading(false)
    setStopped(!given && mine === true)
    onConsent(given)
  }
  const open = reading || (mine === null && asking !== undefined)

  return (
    <section className={classes['bar']} data-status={state.status} aria-label={t('title')}>
      <Group justify="space-between" gap="sm">
        <RecordingIndicator status={state.status} />
        {mine === true ? (
          <Button
            size="sm"
            variant="outline"
            color="danger"
            leftSection={<IconPlayerStopFilled size={16} aria-hidden />}
            onClick={() => decide(false)}
          >
            {t('card.withdraw')}
          </Button>
        ) : open ? null : (
          <Button size="sm" variant="subtle" onClick={() => setReading(true)}>
            {t(mine === false ? 'card.askAgain' : 'card.offer')}
          </Button>
        )}
      </Group>
      {mine === true && missing.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t('card.youAgreed', { names: missing.map(({ name }) => name).join(', ') })}
        </Text>
      ) : null}
      {mine === false && !open ? (
        <Text size="sm" c="dimmed">
          {t(stopped ? 'card.withdrawn' : 'card.declined')}
        </Text>
      ) : null}
      {lost ? (
        <Text size="sm" role="status">
          {t('indicator.yours')}
        </Text>
      ) : null}
      {open && mine !== true ? (
        <ConsentRequest asker={asking?.name ?? null} keepDays={state.keepDays} onDecide={decide} />
      ) : null}
    </section>
  )
}

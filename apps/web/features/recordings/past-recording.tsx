'use client'
import { query } from '@imeds/client'
import { getRecording, type Recording } from '@imeds/contracts/recordings'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useTopic } from '@/lib/socket.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { clockOf } from './clock-of.ts'
import { RecordingPlayer } from './recording-player.tsx'

type Props = { encounter: { id: string; mode: string; timeZone: string } }

/** What was recorded of a past consultation, where something was. */
export function PastRecording({ encounter: { id, mode, timeZone } }: Props) {
  const t = useTranslations('recordings')
  const withCall = mode === 'video' || mode === 'audio'
  const { data, refetch } = useQuery({
    ...query(getRecording, { params: { id } }),
    enabled: withCall,
  })
  useTopic(withCall ? `encounter/${id}` : null, () => void refetch())
  if (!data || data.status === 'none') return null
  return (
    <SectionCard title={t('title')}>
      {data.status === 'ready' ? (
        <Ready recording={data} zone={timeZone} />
      ) : (
        <Text c="dimmed">{t(`past.${data.status}`)}</Text>
      )}
    </SectionCard>
  )
}

function Ready({ recording, zone }: { recording: Recording; zone: string }) {
  const t = useTranslations('recordings.past')
  const { instant } = useFormat()
  const { encounterId, lengthMs, keptUntil, incomplete } = recording
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {lengthMs === null ? null : t('length', { length: clockOf(lengthMs) })}
        {keptUntil === null ? null : ` · ${t('kept', { date: instant(keptUntil, zone, 'date') })}`}
      </Text>
      {incomplete ? (
        <Text size="sm" mb="md">
          {t('incomplete')}
        </Text>
      ) : null}
      <RecordingPlayer encounterId={encounterId} />
    </>
  )
}

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Stack } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useTopic } from '@/lib/socket.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import type { Place } from '../place.ts'
import type { useDeskDay } from '../use-desk-day.ts'
import { QueueSection } from './queue-section.tsx'
import { useRowKeys } from './use-row-keys.ts'
import type { TokenChanges } from './use-token-change.ts'

type Props = {
  place: Place
  day: ReturnType<typeof useDeskDay>
  changes: TokenChanges
  /** The patient whose rows are marked. */
  chosenId: string | null
  onChoose: (patientId: string) => void
}

/** Bookings and changes of a doctor, made anywhere. */
function AgendaListener({ practitionerId, onChange }: { practitionerId: string; onChange: () => void }) {
  useTopic(`practitioner/${practitionerId}/agenda`, onChange)
  return null
}

/** Today of the whole facility, doctor by doctor. */
export function DayColumn({ place, day, changes, chosenId, onChoose }: Props) {
  const t = useTranslations('desk.day')
  const { queues, appointments, error, refetch } = day
  const onKeyDown = useRowKeys({ queues: queues ?? [], appointments: appointments ?? [], changes })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!queues || !appointments) return <LoadingState />
  if (queues.length === 0)
    return (
      <Card>
        <EmptyState icon={<IconStethoscope size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
      </Card>
    )
  return (
    <Stack gap="md" onKeyDown={onKeyDown}>
      {queues.map(({ practitioner }) => (
        <AgendaListener
          key={practitioner.id}
          practitionerId={practitioner.id}
          onChange={() => void refetch()}
        />
      ))}
      {queues.map((queue) => (
        <QueueSection
          key={queue.practitioner.id}
          place={place}
          queue={queue}
          appointments={appointments}
          changes={changes}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      ))}
    </Stack>
  )
}

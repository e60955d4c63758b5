'use client'
import { query } from '@imeds/client'
import { getPractitioner } from '@imeds/contracts/discovery'
import { useQuery } from '@tanstack/react-query'
import { CallPanel } from '@/features/call/call-panel.tsx'
import { RecordingBar } from '@/features/recordings/recording-bar.tsx'
import type { Encounter } from '@/features/consultation/types.ts'

/** The call of a consultation that was booked with one. The rooms and the call know nothing of each other. */
export function CallOfRoom({ encounter: { id, mode, practitioner } }: { encounter: Encounter }) {
  const { data } = useQuery(query(getPractitioner, { params: { id: practitioner.id } }))
  if (mode !== 'video' && mode !== 'audio') return null
  return (
    <CallPanel
      encounterId={id}
      mode={mode}
      phone={data?.phone ?? null}
      beside={(held) => <RecordingBar {...held} />}
    />
  )
}

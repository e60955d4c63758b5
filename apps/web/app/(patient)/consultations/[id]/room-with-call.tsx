'use client'
import { CheckCard } from '@/features/call/check/check-card.tsx'
import { Guests } from '@/features/call/guest/guests.tsx'
import { PatientRoom } from '@/features/consultation/patient/patient-room.tsx'

/** The patient's room with what belongs to its call. */
export function RoomWithCall({ id }: { id: string }) {
  return (
    <PatientRoom
      id={id}
      deviceCheck={({ mode }) =>
        mode === 'video' || mode === 'audio' ? <CheckCard encounterId={id} mode={mode} /> : null
      }
      guests={({ mode }) => (mode === 'video' || mode === 'audio' ? <Guests encounterId={id} /> : null)}
    />
  )
}

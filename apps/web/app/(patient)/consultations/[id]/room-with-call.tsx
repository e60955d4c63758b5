'use client'
import { CallOfRoom } from '@/app/call-of-room.tsx'
import { PastRecording } from '@/features/recordings/past-recording.tsx'
import { CheckCard } from '@/features/call/check/check-card.tsx'
import { Guests } from '@/features/call/guest/guests.tsx'
import { PatientRoom } from '@/features/consultation/patient/patient-room.tsx'

/** The room and what belongs to its call, which know nothing of each other. */
export function RoomWithCall({ id }: { id: string }) {
  return (
    <PatientRoom
      id={id}
      call={(encounter) => <CallOfRoom encounter={encounter} />}
      afterCall={(encounter) => <PastRecording encounter={encounter} />}
      deviceCheck={({ mode }) =>
        mode === 'video' || mode === 'audio' ? <CheckCard encounterId={id} mode={mode} /> : null
      }
      guests={({ mode }) => (mode === 'video' || mode === 'audio' ? <Guests encounterId={id} /> : null)}
    />
  )
}

'use client'
import { CallOfRoom } from '@/app/call-of-room.tsx'
import { PatientRoom } from '@/features/consultation/patient/patient-room.tsx'

/** The room and the call, which know nothing of each other. */
export function RoomWithCall({ id }: { id: string }) {
  return <PatientRoom id={id} call={(encounter) => <CallOfRoom encounter={encounter} />} />
}

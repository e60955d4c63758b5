'use client'
import { query } from '@imeds/client'
import { getAppointment } from '@imeds/contracts/scheduling'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'

// What may be done with an appointment also changes by the clock alone.
const renewMs = 30_000

/** An appointment, live. */
export function useAppointment(id: string) {
  const { user } = useSession()
  const appointment = useQuery({ ...query(getAppointment, { params: { id } }), refetchInterval: renewMs })
  useTopic(user ? `user/${user.id}` : null, () => void appointment.refetch())
  return appointment
}

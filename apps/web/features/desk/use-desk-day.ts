'use client'
import { query } from '@imeds/client'
import { listQueues } from '@imeds/contracts/desk'
import { listAgenda } from '@imeds/contracts/scheduling'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { dayReads } from './day-reads.ts'
import type { Place } from './place.ts'

/** The day of a facility as it stands: queues with honest times, and all appointments. */
export function useDeskDay(place: Place, today: string) {
  const reads = dayReads(place, today)
  // Expected times and what may be done change with the clock alone.
  const queues = useQuery({ ...query(listQueues, reads.queues), refetchInterval: 30_000 })
  const agenda = useQuery({ ...query(listAgenda, reads.agenda), refetchInterval: 60_000 })
  const refetch = () => Promise.all([queues.refetch(), agenda.refetch()])
  useTopic(`facility/${place.facilityId}/queue`, () => void refetch())
  return {
    queues: queues.data?.queues,
    appointments: agenda.data?.items,
    error: [queues, agenda].find(({ isError, data }) => isError && !data)?.error ?? null,
    refetch,
  }
}

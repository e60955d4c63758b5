'use client'
import { query } from '@imeds/client'
import { getWeeklyHours, listAgenda, listScheduleExceptions } from '@imeds/contracts/scheduling'
import { useQueries } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import type { Practice } from '../practice.ts'
import { daysOf } from './days.ts'
import { calendarReads } from './reads.ts'

/** A week of the practitioner, as it stands at any moment. */
export function useCalendar({ practitionerId, zone }: Practice, monday: string) {
  const reads = calendarReads({ practitionerId, zone, monday })
  const [agenda, exceptions, hours] = useQueries({
    queries: [
      query(listAgenda, reads.agenda),
      query(listScheduleExceptions, reads.exceptions),
      query(getWeeklyHours, reads.hours),
    ],
  })
  const all = [agenda, exceptions, hours]
  const refetch = () => Promise.all(all.map((one) => one.refetch()))
  useTopic(`practitioner/${practitionerId}/agenda`, () => void refetch())
  return {
    days: daysOf({
      from: monday,
      days: 7,
      zone,
      appointments: agenda.data?.items ?? [],
      exceptions: exceptions.data?.items ?? [],
      hours: hours.data?.hours ?? [],
    }),
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    refetch,
  }
}

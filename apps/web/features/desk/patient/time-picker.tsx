'use client'
import { query } from '@imeds/client'
import { listFreeSlots } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useTopic } from '@/lib/socket.tsx'
import { addDays } from '@/lib/zoned-time.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import type { Place } from '../place.ts'
import classes from './patient.module.css'

type Props = {
  place: Place
  practitionerId: string
  today: string
  date: string
  onDate: (date: string) => void
  time: string | null
  onTime: (time: string) => void
}

/** The free times of a doctor on one day, always as they stand. */
export function TimePicker({ place, practitionerId, today, date, onDate, time, onTime }: Props) {
  const t = useTranslations('desk.book')
  const { instant, calendarDate } = useFormat()
  const free = useQuery(
    query(listFreeSlots, {
      params: { id: practitionerId },
      query: { facilityId: place.facilityId, mode: 'in_person', from: date, days: 1 },
    }),
  )
  useTopic(`practitioner/${practitionerId}/slots`, () => void free.refetch())
  const slots = free.data?.days[0]?.slots ?? []
  return (
    <>
      <TextInput
        type="date"
        label={t('day')}
        min={today}
        max={addDays(today, 180)}
        value={date}
        onChange={(event) => event.currentTarget.value && onDate(event.currentTarget.value)}
      />
      {free.isPending ? <LoadingState /> : null}
      {free.isError ? <ErrorState error={free.error} onRetry={free.refetch} /> : null}
      {free.isSuccess && slots.length === 0 ? <Text size="sm">{t('none')}</Text> : null}
      <div
        role="group"
        aria-label={t('times', { date: calendarDate(date) })}
        className={classes['times']}
        hidden={slots.length === 0}
      >
        {slots.map(({ startsAt }) => (
          <Button
            key={startsAt}
            size="compact-md"
            variant={startsAt === time ? 'filled' : 'default'}
            aria-pressed={startsAt === time}
            onClick={() => onTime(startsAt)}
          >
            {instant(startsAt, place.zone, 'time')}
          </Button>
        ))}
      </div>
    </>
  )
}

'use client'
import { query } from '@imeds/client'
import { listQueues } from '@imeds/contracts/desk'
import { listAgenda, listWorkingDays } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { addDays, mondayOf } from '@/lib/zoned-time.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import type { Place } from '../place.ts'
import { doctorsOf } from './calendar-days.ts'
import { calendarReads, type View } from './calendar-reads.ts'
import { DayView } from './day-view.tsx'
import { WeekView } from './week-view.tsx'

type Props = { place: Place; today: string; date: string; view: View }

/** The days of all doctors of the facility. */
export function DeskCalendar({ place, today, ...first }: Props) {
  const t = useTranslations('desk.calendar')
  const [view, setView] = useState(first.view)
  const [date, setDate] = useState(first.date)
  const reads = calendarReads(place, view, date)
  const queues = useQuery(query(listQueues, reads.queues))
  const agenda = useQuery({ ...query(listAgenda, reads.agenda), placeholderData: keepPreviousData })
  const hours = useQuery({ ...query(listWorkingDays, reads.working), placeholderData: keepPreviousData })
  useTopic(`facility/${place.facilityId}/queue`, () => void agenda.refetch())
  const show = (toView: View, toDate: string) => {
    setView(toView)
    setDate(toDate)
    window.history.replaceState(null, '', `?view=${toView}&date=${toDate}`)
  }
  const step = view === 'day' ? 1 : 7
  const appointments = agenda.data?.items ?? []
  const working = hours.data?.items ?? []
  const known = [...(queues.data?.queues ?? []), ...working].map(({ practitioner }) => practitioner)
  const doctors = doctorsOf(known, appointments)
  const error = [queues, agenda].find(({ isError, data }) => isError && !data)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Group gap="sm" mb="md">
        <SegmentedControl
          size="md"
          aria-label={t('view')}
          data={[
            { value: 'day', label: t('day') },
            { value: 'week', label: t('week') },
          ]}
          value={view}
          onChange={(next) => show(next === 'week' ? 'week' : 'day', date)}
        />
        <Group gap={6} align="center">
          <ActionIcon
            variant="default"
            size={42}
            aria-label={t('before')}
            onClick={() => show(view, addDays(date, -step))}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <TextInput
            type="date"
            aria-label={t('day')}
            value={date}
            onChange={(event) => event.currentTarget.value && show(view, event.currentTarget.value)}
          />
          <ActionIcon
            variant="default"
            size={42}
            aria-label={t('after')}
            onClick={() => show(view, addDays(date, step))}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <Button variant="default" onClick={() => show(view, today)}>
          {t('today')}
        </Button>
      </Group>
      {error ? (
        <ErrorState error={error.error} onRetry={error.refetch} />
      ) : agenda.isPending || queues.isPending ? (
        <LoadingState />
      ) : view === 'day' ? (
        <DayView place={place} doctors={doctors} working={working} appointments={appointments} date={date} />
      ) : (
        <WeekView
          place={place}
          doctors={doctors}
          working={working}
          appointments={appointments}
          monday={mondayOf(date)}
          today={today}
          onDay={(next) => show('day', next)}
        />
      )}
    </>
  )
}

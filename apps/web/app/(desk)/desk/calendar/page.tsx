import { query } from '@imeds/client'
import { CalendarDate } from '@imeds/contracts'
import { listQueues } from '@imeds/contracts/desk'
import { listAgenda, listWorkingDays } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { calendarReads } from '@/features/desk/calendar/calendar-reads.ts'
import { DeskCalendar } from '@/features/desk/calendar/desk-calendar.tsx'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { getPlace } from '../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.calendar'))('title') }
}

type Params = Promise<{ view?: string | string[]; date?: string | string[] }>

export default async function CalendarPage({ searchParams }: { searchParams: Params }) {
  const [place, params] = await Promise.all([getPlace(), searchParams])
  if (!place) return <NoPlace />
  const today = todayIn(place.zone)
  const date = CalendarDate.safeParse(params.date).data ?? today
  const view = params.view === 'week' ? 'week' : 'day'
  const reads = calendarReads(place, view, date)
  return (
    <Prefetched
      queries={[
        query(listQueues, reads.queues),
        query(listAgenda, reads.agenda),
        query(listWorkingDays, reads.working),
      ]}
    >
      <DeskCalendar place={place} today={today} date={date} view={view} />
    </Prefetched>
  )
}

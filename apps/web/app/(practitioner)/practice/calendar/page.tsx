import { query } from '@imeds/client'
import { CalendarDate } from '@imeds/contracts'
import { getWeeklyHours, listAgenda, listScheduleExceptions } from '@imeds/contracts/scheduling'
import { todayIn } from '@/lib/today-in.ts'
import type { Metadata } from 'next'
import { Calendar } from '@/features/scheduling/practice/calendar/calendar.tsx'
import { calendarReads } from '@/features/scheduling/practice/calendar/reads.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { mondayOf } from '@/lib/zoned-time.ts'
import { getWorkplace } from '../workplace.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practice.calendar'))('title') }
}

type Params = Promise<{ view?: string | string[]; date?: string | string[] }>

export default async function CalendarPage({ searchParams }: { searchParams: Params }) {
  const [practice, params] = await Promise.all([getWorkplace(), searchParams])
  const today = todayIn(practice.zone)
  const date = CalendarDate.safeParse(params.date).data ?? today
  const view = params.view === 'day' || params.view === 'list' ? params.view : 'week'
  const reads = calendarReads({ ...practice, monday: mondayOf(date) })
  return (
    <Prefetched
      queries={[
        query(listAgenda, reads.agenda),
        query(listScheduleExceptions, reads.exceptions),
        query(getWeeklyHours, reads.hours),
      ]}
    >
      <Calendar practice={practice} today={today} date={date} view={view} />
    </Prefetched>
  )
}

import { mondayOf } from '@/lib/zoned-time.ts'
import type { Place } from '../place.ts'

export type View = 'day' | 'week'

/** What the calendar reads; the same for a page that prefetches. */
export const calendarReads = ({ facilityId }: Pick<Place, 'facilityId'>, view: View, date: string) => ({
  queues: { params: { id: facilityId } },
  working: {
    params: { id: facilityId },
    query: view === 'day' ? { from: date, days: 1 } : { from: mondayOf(date), days: 7 },
  },
  agenda: {
    query:
      view === 'day'
        ? { from: date, days: 1, facilityId, limit: 500 }
        : { from: mondayOf(date), days: 7, facilityId, limit: 500 },
  },
})

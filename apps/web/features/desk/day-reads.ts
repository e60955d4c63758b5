import type { Place } from './place.ts'

/** What the day's screens read; the same for a page that prefetches. */
export const dayReads = ({ facilityId }: Pick<Place, 'facilityId'>, today: string) => ({
  queues: { params: { id: facilityId } },
  agenda: { query: { from: today, facilityId, limit: 500 } },
})

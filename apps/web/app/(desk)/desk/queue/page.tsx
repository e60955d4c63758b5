import { query } from '@imeds/client'
import { getDisplayAddress, listQueues } from '@imeds/contracts/desk'
import { listAgenda } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { dayReads } from '@/features/desk/day-reads.ts'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { QueueScreen } from '@/features/desk/queue-screen.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { getPlace } from '../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.queue'))('title') }
}

export default async function QueuePage() {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const today = todayIn(place.zone)
  const reads = dayReads(place, today)
  return (
    <Prefetched
      queries={[
        query(listQueues, reads.queues),
        query(listAgenda, reads.agenda),
        query(getDisplayAddress, { params: { id: place.facilityId } }),
      ]}
    >
      <QueueScreen place={place} today={today} />
    </Prefetched>
  )
}

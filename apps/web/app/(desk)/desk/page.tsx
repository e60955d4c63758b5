import { query } from '@imeds/client'
import { listQueues } from '@imeds/contracts/desk'
import { listAgenda } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { DeskScreen } from '@/features/desk/desk-screen.tsx'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { dayReads } from '@/features/desk/day-reads.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { getPlace } from './place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

export default async function DeskPage() {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const today = todayIn(place.zone)
  const reads = dayReads(place, today)
  return (
    <Prefetched queries={[query(listQueues, reads.queues), query(listAgenda, reads.agenda)]}>
      <DeskScreen place={place} today={today} />
    </Prefetched>
  )
}

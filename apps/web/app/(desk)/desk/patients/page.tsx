import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { listQueues } from '@imeds/contracts/desk'
import { listAgenda } from '@imeds/contracts/scheduling'
import type { Metadata } from 'next'
import { dayReads } from '@/features/desk/day-reads.ts'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { PatientsScreen } from '@/features/desk/patients-screen.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'
import { getPlace } from '../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.patients'))('title') }
}

type Params = Promise<{ patient?: string | string[] }>

export default async function PatientsPage({ searchParams }: { searchParams: Params }) {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const today = todayIn(place.zone)
  const reads = dayReads(place, today)
  const patientId = Id.safeParse((await searchParams).patient).data ?? null
  return (
    <Prefetched queries={[query(listQueues, reads.queues), query(listAgenda, reads.agenda)]}>
      <PatientsScreen key={patientId} place={place} today={today} patientId={patientId} />
    </Prefetched>
  )
}

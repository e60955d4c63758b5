import { query } from '@imeds/client'
import { listAgenda } from '@imeds/contracts/scheduling'
import { todayIn } from '@/lib/today-in.ts'
import type { Metadata } from 'next'
import { Today } from '@/features/scheduling/practice/today/today.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getWorkplace } from './workplace.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('practice.today'))('title') }
}

export default async function TodayPage() {
  const practice = await getWorkplace()
  const today = todayIn(practice.zone)
  return (
    <Prefetched
      queries={[query(listAgenda, { query: { from: today, practitionerId: practice.practitionerId } })]}
    >
      <Today practice={practice} today={today} />
    </Prefetched>
  )
}

import { query } from '@imeds/client'
import { getDrawer, listDayCloses } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { DayCloseScreen } from '@/features/billing/day-close/day-close-screen.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getSession } from '@/lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.dayClose'))('title') }
}

export default async function Page() {
  const [facility] = (await getSession()).facilities
  if (!facility) return null
  const params = { id: facility.id }
  return (
    <Prefetched
      queries={[
        query(getDrawer, { params, query: {} }),
        query(listDayCloses, { params, query: { limit: 20 } }),
      ]}
    >
      <DayCloseScreen facility={facility} />
    </Prefetched>
  )
}

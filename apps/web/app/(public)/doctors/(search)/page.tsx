import { query } from '@imeds/client'
import {
  listSpecialities,
  listSymptomGroups,
  recommend,
  searchPractitioners,
} from '@imeds/contracts/discovery'
import type { Metadata } from 'next'
import { EmergencyAdvice } from '@/features/discovery/emergency-advice.tsx'
import { FindDoctors } from '@/features/discovery/find-doctors.tsx'
import { SearchBox } from '@/features/discovery/search-box.tsx'
import { SearchNavigation } from '@/features/discovery/search-navigation.tsx'
import { SearchTitle } from '@/features/discovery/search-title.tsx'
import { complaintIn, homeZone, parseSearch, toQuery } from '@/features/discovery/search-params.ts'
import { SymptomPicks } from '@/features/discovery/symptom-picks.tsx'
import { WhyThese } from '@/features/discovery/why-these.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { todayIn } from '@/lib/today-in.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('discovery')
  return { title: t('metaTitle'), description: t('metaDescription') }
}

export default async function DoctorsPage({ searchParams }: Props) {
  const search = parseSearch(await searchParams)
  const question = toQuery(search, todayIn(homeZone))
  const complaint = complaintIn(search)
  const [{ items: specialities }, { items: groups }] = await Promise.all([
    callFromServer(listSpecialities),
    callFromServer(listSymptomGroups),
  ])
  return (
    <Prefetched
      queries={[
        query(searchPractitioners, { query: question }),
        ...(complaint ? [query(recommend, { query: complaint })] : []),
      ]}
    >
      <SearchNavigation>
        <SearchTitle search={search} specialities={specialities} groups={groups} />
        {complaint ? <EmergencyAdvice complaint={complaint} /> : null}
        <SearchBox search={search} />
        {search.text === undefined ? <SymptomPicks groups={groups} search={search} /> : null}
        {complaint ? <WhyThese complaint={complaint} search={search} /> : null}
        <FindDoctors search={search} question={question} specialities={specialities} />
      </SearchNavigation>
    </Prefetched>
  )
}

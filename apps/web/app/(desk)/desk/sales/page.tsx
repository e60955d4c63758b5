import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { listDeskItems } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { NoPlace } from '@/features/desk/no-place.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getPlace } from '../place.ts'
import { Sell } from './sell.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.deskSale'))('title') }
}

type Params = Promise<{ patient?: string | string[] }>

export default async function Page({ searchParams }: { searchParams: Params }) {
  const place = await getPlace()
  if (!place) return <NoPlace />
  const patientId = Id.safeParse((await searchParams).patient).data ?? null
  return (
    <Prefetched queries={[query(listDeskItems, { params: { id: place.facilityId } })]}>
      <Sell key={patientId} place={place} patientId={patientId} />
    </Prefetched>
  )
}

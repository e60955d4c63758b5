import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { listBills } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { DeskBills } from '@/features/billing/counter/desk-bills.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.desk'))('title') }
}

type Params = Promise<{ patient?: string | string[] }>

export default async function Page({ searchParams }: { searchParams: Params }) {
  const patientId = Id.safeParse((await searchParams).patient).data ?? null
  const shown = patientId ? { patientId } : { status: 'open' as const }
  return (
    <Prefetched queries={[query(listBills, { query: { limit: 20, ...shown } })]}>
      <DeskBills key={patientId} patientId={patientId} />
    </Prefetched>
  )
}

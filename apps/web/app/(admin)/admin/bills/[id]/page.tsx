import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getBill } from '@imeds/contracts/billing'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BillPage } from '@/features/billing/bills/bill-page.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('billing.kinds'))('bill_of_supply') }
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getBill, { params: { id } })]}>
      <BillPage id={id} base="/admin/bills" />
    </Prefetched>
  )
}

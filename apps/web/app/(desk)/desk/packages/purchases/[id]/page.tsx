import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPackagePurchase } from '@imeds/contracts/packages'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { SoldWithPayment } from './sold-with-payment.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.desk'))('name') }
}

export default async function SoldPackagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getPackagePurchase, { params: { id } })]}>
      <SoldWithPayment id={id} />
    </Prefetched>
  )
}

import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPackagePurchase } from '@imeds/contracts/packages'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PackageWithPayment } from './package-with-payment.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.mine'))('title') }
}

export default async function MyPackagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getPackagePurchase, { params: { id } })]}>
      <PackageWithPayment id={id} />
    </Prefetched>
  )
}

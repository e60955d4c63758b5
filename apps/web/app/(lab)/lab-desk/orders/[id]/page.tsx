import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getLabOrder } from '@imeds/contracts/lab'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { OrderWithPayment } from './order-with-payment.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.order'))('title') }
}

export default async function LabDeskOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getLabOrder, { params: { id } })]}>
      <OrderWithPayment id={id} />
    </Prefetched>
  )
}

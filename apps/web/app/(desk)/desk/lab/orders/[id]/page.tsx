import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getLabOrder } from '@imeds/contracts/lab'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrderPage } from '@/features/lab/order/order-page.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.order'))('title') }
}

export default async function DeskLabOrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getLabOrder, { params: { id } })]}>
      <OrderPage id={id} base="/desk/lab" />
    </Prefetched>
  )
}

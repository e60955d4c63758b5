import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getLabTest } from '@imeds/contracts/lab'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { TestWithSearch } from './test-with-search.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lab.offered'))('title') }
}

export default async function LabDeskTestPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getLabTest, { params: { id } })]}>
      <TestWithSearch id={id} />
    </Prefetched>
  )
}

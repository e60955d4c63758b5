import { query } from '@imeds/client'
import { listPractitionersForVerification } from '@imeds/contracts/practitioners'
import type { Metadata } from 'next'
import { Queue } from '@/features/admin/verification/queue.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.verification')
  return { title: t('title') }
}

export default async function VerificationPage() {
  const t = await getTranslations('admin.verification')
  return (
    <Prefetched
      queries={[query(listPractitionersForVerification, { query: { status: 'submitted', limit: 20 } })]}
    >
      <PageHeader title={t('title')} lead={t('lead')} />
      <Queue />
    </Prefetched>
  )
}

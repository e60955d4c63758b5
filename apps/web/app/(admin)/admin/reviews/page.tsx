import { query } from '@imeds/client'
import { listModeratedReviews } from '@imeds/contracts/reviews'
import type { Metadata } from 'next'
import { Moderation } from '@/features/reviews/moderation.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.moderation'))('title') }
}

export default async function ModerationPage() {
  const t = await getTranslations('reviews.moderation')
  return (
    <Prefetched queries={[query(listModeratedReviews, { query: { status: 'waiting', limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Moderation />
    </Prefetched>
  )
}

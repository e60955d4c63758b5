import { query } from '@imeds/client'
import { listReceivedReviews } from '@imeds/contracts/reviews'
import type { Metadata } from 'next'
import { ReceivedReviews } from '@/features/reviews/received-reviews.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.received'))('title') }
}

export default async function ReceivedReviewsPage() {
  const t = await getTranslations('reviews.received')
  return (
    <Prefetched queries={[query(listReceivedReviews, { query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ReceivedReviews />
    </Prefetched>
  )
}

import { query } from '@imeds/client'
import { listOwnReviews, listReviewInvitations } from '@imeds/contracts/reviews'
import type { Metadata } from 'next'
import { OwnReviews } from '@/features/reviews/own-reviews.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviews.own'))('title') }
}

export default async function ReviewsPage() {
  const t = await getTranslations('reviews.own')
  return (
    <Prefetched queries={[query(listReviewInvitations, {}), query(listOwnReviews, { query: { limit: 20 } })]}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <OwnReviews />
    </Prefetched>
  )
}

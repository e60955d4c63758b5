'use client'
import { query } from '@imeds/client'
import { listModeratedReviews, ModerationStatus } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, SegmentedControl, Stack } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { ModeratedReview } from './moderated-review.tsx'
import type { Status } from './types.ts'

export const moderatedReviews = (status: Status, cursor?: string) =>
  query(listModeratedReviews, { query: { status, limit: 20, ...(cursor ? { cursor } : {}) } })

/** What waits for a moderator, and what was decided. */
export function Moderation() {
  const t = useTranslations('reviews.moderation')
  const [status, setStatus] = useState<Status>('waiting')
  const { data } = useQuery(moderatedReviews('waiting'))
  const tabs = ModerationStatus.options.map((value) => ({
    value,
    label: t(`tabs.${value}`, { count: String(data?.waiting ?? 0) }),
  }))
  return (
    <Stack gap="lg">
      <Alert variant="light" color="gray" icon={<IconInfoCircle aria-hidden />}>
        {t('rules')}
      </Alert>
      <SegmentedControl
        aria-label={t('title')}
        value={status}
        onChange={(value) => setStatus(ModerationStatus.parse(value))}
        data={tabs}
        style={{ alignSelf: 'start' }}
      />
      <Reviews key={status} status={status} />
    </Stack>
  )
}

function Reviews({ status }: { status: Status }) {
  const t = useTranslations('reviews.moderation')
  const pages = usePages((cursor) => moderatedReviews(status, cursor))
  const { items, isPending, error, refetch } = pages
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return status === 'waiting' ? (
      <EmptyState title={t('none')} body={t('noneText')} />
    ) : (
      <EmptyState title={t('noneDecided')} />
    )
  return (
    <>
      {items.map((review) => (
        <ModeratedReview key={review.id} review={review} />
      ))}
      <MoreButton pages={pages} style={{ alignSelf: 'start' }} />
    </>
  )
}

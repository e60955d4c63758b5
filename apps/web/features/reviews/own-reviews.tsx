'use client'
import { query } from '@imeds/client'
import { listOwnReviews, listReviewInvitations } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { usePages } from '@/lib/use-pages.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { OwnReview } from './own-review.tsx'
import classes from './reviews.module.css'

/** The visits that can be reviewed, and what was written. */
export function OwnReviews() {
  return (
    <Stack gap="lg">
      <Invitations />
      <Written />
    </Stack>
  )
}

function Invitations() {
  const t = useTranslations('reviews')
  const doctor = useTranslations('discovery.card')
  const { data } = useQuery(query(listReviewInvitations, {}))
  if (!data || data.items.length === 0) return null
  return (
    <SectionCard title={t('own.open')}>
      <ul className={classes['list']}>
        {data.items.map(({ appointmentId, practitioner, visitedAt, timeZone }) => (
          <li key={appointmentId}>
            <Group justify="space-between" gap="sm">
              <div>
                <Text fw={600}>{doctor('doctor', { name: practitioner.name })}</Text>
                <Text size="sm" c="dimmed">
                  <DateTime instant={visitedAt} zone={timeZone} />
                </Text>
              </div>
              <LinkButton
                href={`/appointments/${appointmentId}`}
                variant="default"
                aria-label={t('own.writeFor', { name: practitioner.name })}
              >
                {t('own.write')}
              </LinkButton>
            </Group>
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}

function Written() {
  const t = useTranslations('reviews')
  const doctor = useTranslations('discovery.card')
  const pages = usePages((cursor) =>
    query(listOwnReviews, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  const { items, isPending, error, refetch } = pages
  if (isPending) return <LoadingState rows={2} />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0) return <EmptyState title={t('own.none')} body={t('own.noneText')} />
  return (
    <SectionCard title={t('own.written')}>
      <ul className={classes['list']}>
        {items.map((review) => (
          <li key={review.id}>
            <Text fw={600}>
              <LinkText href={`/appointments/${review.appointmentId}`}>
                {doctor('doctor', { name: review.practitioner.name })}
              </LinkText>
            </Text>
            <Text size="sm" c="dimmed" mb="xs">
              <DateTime instant={review.visitedAt} zone={review.timeZone} />
            </Text>
            <OwnReview review={review} />
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} mt="md">
        {t('own.more')}
      </MoreButton>
    </SectionCard>
  )
}

'use client'
import { query } from '@imeds/client'
import { listReceivedReviews } from '@imeds/contracts/reviews'
import { formatCalendarDate } from '@imeds/i18n/time'
import { useTranslations } from '@imeds/i18n/react'
import { useTopic } from '@/lib/socket.tsx'
import { useAppLocale } from '@/lib/use-format.ts'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { AnswerForm } from './answer-form.tsx'
import { GivenStars } from './given-stars.tsx'
import { ModerationBadge } from './moderation-badge.tsx'
import classes from './reviews.module.css'
import type { Received } from './types.ts'

export const receivedReviews = (cursor?: string) =>
  query(listReceivedReviews, { query: { limit: 20, ...(cursor ? { cursor } : {}) } })

/** What patients say of the doctor who looks. */
export function ReceivedReviews() {
  const t = useTranslations('reviews.received')
  const { user } = useSession()
  const pages = usePages(receivedReviews)
  const { items, isPending, error, refetch } = pages
  useTopic(user ? `user/${user.id}` : null, () => void refetch())
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0) return <EmptyState title={t('none')} body={t('noneText')} />
  return (
    <>
      <ul className={classes['list']}>
        {items.map((review) => (
          <li key={review.id}>
            <ReceivedReview review={review} />
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} mt="md" />
    </>
  )
}

function ReceivedReview({ review }: { review: Received }) {
  const t = useTranslations('reviews')
  const month = formatCalendarDate(`${review.visitedIn}-01`, useAppLocale(), 'month')
  return (
    <article className={classes['review']}>
      <GivenStars stars={review.stars} />
      <p className={review.text === null ? classes['by'] : classes['text']}>
        {review.text ?? t('received.starsOnly')}
      </p>
      <p className={classes['by']}>{t('visitedIn', { month })}</p>
      {review.answer && review.answerStatus ? (
        <div className={classes['answer']}>
          <div className={classes['review']}>
            <p className={classes['by']}>{t('received.yours')}</p>
            <p className={classes['text']}>{review.answer}</p>
            <ModerationBadge status={review.answerStatus} reason={review.answerReason} />
          </div>
        </div>
      ) : null}
      {review.abilities.canAnswer ? <AnswerForm reviewId={review.id} /> : null}
    </article>
  )
}

'use client'
import { query } from '@imeds/client'
import { listPractitionerReviews, ratingShownFrom } from '@imeds/contracts/reviews'
import type { ReplyOf } from '@imeds/contracts'
import { formatCalendarDate } from '@imeds/i18n/time'
import { useTranslations } from '@imeds/i18n/react'
import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { usePages } from '@/lib/use-pages.ts'
import { useAppLocale } from '@/lib/use-format.ts'
import { MoreButton } from '@/ui/more-button.tsx'
import { Stars } from '@/ui/stars.tsx'
import { GivenStars } from './given-stars.tsx'
import classes from './reviews.module.css'
import type { Public } from './types.ts'

type Props = { practitionerId: string; name: string }

/** The question for a page of a doctor's reviews. */
export const reviewsOf = (practitionerId: string, cursor?: string) =>
  query(listPractitionerReviews, {
    params: { id: practitionerId },
    query: { limit: 5, ...(cursor ? { cursor } : {}) },
  })

/** What patients say of a doctor, for whoever thinks of booking. */
export function PublicReviews({ practitionerId, name }: Props) {
  const t = useTranslations('reviews.public')
  const { data } = useQuery(reviewsOf(practitionerId))
  const pages = usePages((cursor) => reviewsOf(practitionerId, cursor))
  if (!data) return null
  return (
    <section className={classes['section']} aria-labelledby="reviews-title" id="reviews">
      <h2 id="reviews-title">{t('title')}</h2>
      <Summary {...data} />
      <p className={classes['by']}>{t('lead')}</p>
      {pages.items.length === 0 ? (
        data.rating.count > 0 ? (
          <p>{t('noTexts')}</p>
        ) : null
      ) : (
        <ul className={classes['list']}>
          {pages.items.map((review) => (
            <li key={review.id}>
              <PublicReview review={review} name={name} />
            </li>
          ))}
        </ul>
      )}
      <MoreButton pages={pages} style={{ justifySelf: 'start' }}>
        {t('more')}
      </MoreButton>
    </section>
  )
}

function Summary({ rating: { mean, count }, spread }: ReplyOf<typeof listPractitionerReviews>) {
  const t = useTranslations('reviews')
  if (mean === null)
    return (
      <p>
        {t('count', { count })}
        {count > 0 ? <> {t('public.few', { count: String(ratingShownFrom) })}</> : null}
      </p>
    )
  return (
    <>
      <p className={classes['mean']}>
        <b aria-hidden>{mean.toFixed(1)}</b> <Stars value={mean} size={20} />
        <span aria-hidden>{t('count', { count })}</span>
        <VisuallyHidden>{t('rated', { mean: mean.toFixed(1), count })}</VisuallyHidden>
      </p>
      <ul className={classes['spread']} aria-label={t('public.spread')}>
        {spread.map((line) => (
          <li key={line.stars} aria-label={t('public.spreadLine', line)}>
            <span aria-hidden>{line.stars}</span>
            <span className={classes['bar']} aria-hidden>
              <span style={{ width: `${(100 * line.count) / count}%` }} />
            </span>
            <span aria-hidden>{line.count}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function PublicReview({ review, name }: { review: Public; name: string }) {
  const t = useTranslations('reviews')
  const month = formatCalendarDate(`${review.visitedIn}-01`, useAppLocale(), 'month')
  return (
    <article className={classes['review']}>
      <GivenStars stars={review.stars} />
      <p className={classes['text']}>{review.text}</p>
      <p className={classes['by']}>
        {t('verifiedPatient')} · {t('visitedIn', { month })}
      </p>
      {review.answer ? (
        <div className={classes['answer']}>
          <p className={classes['by']}>{t('answerOf', { name })}</p>
          <p className={classes['text']}>{review.answer}</p>
        </div>
      ) : null}
    </article>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { changeReview, withdrawReview } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { GivenStars } from './given-stars.tsx'
import { ModerationBadge } from './moderation-badge.tsx'
import { ReviewForm } from './review-form.tsx'
import classes from './reviews.module.css'
import type { Own } from './types.ts'
import { useReviewsChanged } from './use-reviews-changed.ts'

/** What one said of a visit, and what can still be done with it. */
export function OwnReview({ review }: { review: Own }) {
  const t = useTranslations('reviews')
  const common = useTranslations('common')
  const { instant } = useFormat()
  const renew = useReviewsChanged()
  const [changing, setChanging] = useState(false)
  const { id, version, abilities } = review
  const done = async () => {
    await renew()
    setChanging(false)
  }
  const change = useMutation({ ...mutation(changeReview), onSuccess: done })
  if (changing)
    return (
      <ReviewForm
        start={review}
        pending={change.isPending}
        error={change.error}
        onSend={(body) => change.mutate({ params: { id }, body: { ...body, version } })}
        send={t('form.save')}
      >
        <Button variant="default" onClick={() => setChanging(false)}>
          {common('cancel')}
        </Button>
      </ReviewForm>
    )
  return (
    <div className={classes['review']}>
      <GivenStars stars={review.stars} />
      {review.text ? <p className={classes['text']}>{review.text}</p> : null}
      {review.withdrawnAt ? (
        <StatusBadge>{t('own.withdrawn')}</StatusBadge>
      ) : review.textStatus ? (
        <ModerationBadge status={review.textStatus} reason={review.textReason} />
      ) : null}
      {review.answer ? (
        <div className={classes['answer']}>
          <p className={classes['by']}>{t('answerOf', { name: review.practitioner.name })}</p>
          <p className={classes['text']}>{review.answer}</p>
        </div>
      ) : null}
      {abilities.canChange ? (
        <Text size="sm" c="dimmed">
          {t('form.until', { date: instant(review.changeUntil, review.timeZone, 'date') })}
        </Text>
      ) : null}
      {abilities.canWithdraw ? (
        <Group gap="sm">
          {abilities.canChange ? (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('form.change')}
            </Button>
          ) : null}
          <Withdraw id={id} onDone={renew} />
        </Group>
      ) : null}
    </div>
  )
}

function Withdraw({ id, onDone }: { id: string; onDone: () => Promise<unknown> }) {
  const t = useTranslations('reviews.own')
  const { failed } = useSaid()
  const withdraw = useMutation({ ...mutation(withdrawReview), onSuccess: onDone, onError: failed })
  return (
    <ConfirmButton
      danger
      title={t('withdrawTitle')}
      body={t('withdrawText')}
      confirmLabel={t('withdraw')}
      loading={withdraw.isPending}
      onConfirm={() => withdraw.mutate({ params: { id } })}
    >
      {t('withdraw')}
    </ConfirmButton>
  )
}

'use client'
import { mutation, queryKey } from '@imeds/client'
import { listModeratedReviews, moderateReview } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { ReasonButton } from '@/ui/reason-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { GivenStars } from './given-stars.tsx'
import { ModerationBadge } from './moderation-badge.tsx'
import classes from './reviews.module.css'
import type { Moderated } from './types.ts'

/** A review with what there is to decide about it. */
export function ModeratedReview({ review }: { review: Moderated }) {
  const t = useTranslations('reviews.moderation')
  return (
    <SectionCard
      title={t('of', { name: review.practitioner.name })}
      actions={<GivenStars stars={review.stars} />}
    >
      <div className={classes['list']}>
        <Part review={review} part="text" />
        <Part review={review} part="answer" />
      </div>
    </SectionCard>
  )
}

function Part({ review, part }: { review: Moderated; part: 'text' | 'answer' }) {
  const t = useTranslations('reviews.moderation')
  const { failed } = useSaid()
  const cache = useQueryClient()
  const renew = () => cache.invalidateQueries({ queryKey: queryKey(listModeratedReviews) })
  const decide = useMutation({
    ...mutation(moderateReview),
    onSuccess: renew,
    onError: (error) => {
      failed(error)
      return renew()
    },
  })
  const said = review[part]
  if (said === null) return null
  const send = (decision: 'publish' | 'reject', reason: string) =>
    decide.mutate({ params: { id: review.id }, body: { part, decision, reason, version: review.version } })
  return (
    <div className={classes['review']}>
      <Text size="sm" fw={600}>
        {t(part)}
      </Text>
      <p className={classes['text']}>{said.text}</p>
      {said.status === 'waiting' ? null : <ModerationBadge status={said.status} reason={said.reason} />}
      {said.status === 'rejected' ? null : (
        <Group gap="sm">
          {said.status === 'waiting' ? (
            <Button loading={decide.isPending} onClick={() => send('publish', '')}>
              {t('publish')}
            </Button>
          ) : null}
          <ReasonButton
            danger
            title={t('rejectTitle')}
            reasonLabel={t('rejectReason')}
            pending={decide.isPending}
            error={decide.error}
            onReason={(reason) => send('reject', reason)}
          >
            {t('reject')}
          </ReasonButton>
        </Group>
      )}
    </div>
  )
}

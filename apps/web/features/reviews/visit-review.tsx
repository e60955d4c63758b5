'use client'
import { mutation, query } from '@imeds/client'
import { getReviewOfVisit, writeReview } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useFormat } from '@/lib/use-format.ts'
import { useSession } from '@/lib/use-session.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { OwnReview } from './own-review.tsx'
import { ReviewForm } from './review-form.tsx'
import type { Invitation } from './types.ts'
import { useReviewsChanged } from './use-reviews-changed.ts'

/** On the page of a visit that took place: the review of it, or the question how it was; nothing where neither may be. */
export function VisitReview({ appointmentId }: { appointmentId: string }) {
  const t = useTranslations('reviews.own')
  const { user } = useSession()
  const { data, refetch } = useQuery(query(getReviewOfVisit, { params: { id: appointmentId } }))
  useTopic(user ? `user/${user.id}` : null, () => void refetch())
  if (data?.review)
    return (
      <SectionCard title={t('ofVisit')} actions={<LinkText href="/reviews">{t('all')}</LinkText>}>
        <OwnReview review={data.review} />
      </SectionCard>
    )
  return data?.invitation ? <Write invitation={data.invitation} /> : null
}

function Write({
  invitation: { appointmentId, practitioner, writeUntil, timeZone },
}: {
  invitation: Invitation
}) {
  const t = useTranslations('reviews.form')
  const { instant } = useFormat()
  const write = useMutation({ ...mutation(writeReview), onSuccess: useReviewsChanged() })
  return (
    <SectionCard
      title={t('question')}
      lead={`${t('withDoctor', { name: practitioner.name })}. ${t('writeUntil', { date: instant(writeUntil, timeZone, 'date') })}`}
    >
      <ReviewForm
        pending={write.isPending}
        error={write.error}
        onSend={(body) => write.mutate({ params: { id: appointmentId }, body })}
        send={t('send')}
      />
    </SectionCard>
  )
}

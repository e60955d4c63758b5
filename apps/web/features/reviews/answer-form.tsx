'use client'
import { mutation, queryKey } from '@imeds/client'
import { answerReview, listReceivedReviews, longestReview } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

/** A button that opens to the answer to one review. */
export function AnswerForm({ reviewId }: { reviewId: string }) {
  const t = useTranslations('reviews.received')
  const common = useTranslations('common')
  const cache = useQueryClient()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const answer = useMutation({
    ...mutation(answerReview),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKey(listReceivedReviews) }),
  })
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('answer')}
      </Button>
    )
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    answer.mutate({ params: { id: reviewId }, body: { text: text.trim() } })
  }
  return (
    <form onSubmit={send} style={{ width: '100%' }}>
      <Stack>
        <Textarea
          label={t('answerFor')}
          description={t('answerHint')}
          required
          autosize
          minRows={3}
          maxRows={12}
          maxLength={longestReview}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormError error={answer.error} />
        <Group gap="sm">
          <SubmitButton loading={answer.isPending}>{t('send')}</SubmitButton>
          <Button variant="default" onClick={() => setOpen(false)}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

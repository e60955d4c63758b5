'use client'
import { longestReview } from '@imeds/contracts/reviews'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Radio, Stack, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { Stars } from '@/ui/stars.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

const choices = ['5', '4', '3', '2', '1'] as const

type Props = {
  start?: { stars: number; text: string }
  pending: boolean
  error: unknown
  onSend: (review: { stars: number; text: string }) => void
  send: string
  /** A way out, beside the button. */
  children?: ReactNode
}

/** Stars, and what others should know. */
export function ReviewForm({ start, pending, error, onSend, send, children }: Props) {
  const t = useTranslations('reviews')
  const form = useForm({
    initialValues: { stars: start ? String(start.stars) : '', text: start?.text ?? '' },
    validate: { stars: (value) => (value === '' ? t('form.starsNeeded') : null) },
  })
  return (
    <form noValidate onSubmit={form.onSubmit(({ stars, text }) => onSend({ stars: Number(stars), text }))}>
      <Stack>
        <Radio.Group label={t('form.stars')} required {...form.getInputProps('stars')}>
          <Stack gap={10} mt={6}>
            {choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                aria-label={`${t('stars', { count: Number(choice) })}: ${t(`form.words.${choice}`)}`}
                label={
                  <>
                    <Stars value={Number(choice)} size={18} /> {t(`form.words.${choice}`)}
                  </>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('form.text')}
          description={t('form.hint')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={longestReview}
          {...form.getInputProps('text')}
        />
        <FormError error={error} values={form.values} />
        <Group gap="sm">
          <SubmitButton loading={pending}>{send}</SubmitButton>
          {children}
        </Group>
      </Stack>
    </form>
  )
}

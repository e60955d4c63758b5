'use client'
import { mutation } from '@imeds/client'
import { updateDiscount, type Discount } from '@imeds/contracts/billing'
import { dateInZone } from '@imeds/i18n'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { homeZone } from '../bills/home-zone.ts'
import { endOf, LimitFields, limitsOf, type Limits } from './limit-fields.tsx'

type Props = { discount: output<typeof Discount>; today: string; onDone: () => void }

// It ends at midnight: the last day is the one before.
const lastDayOf = (validUntil: string | null) =>
  validUntil ? dateInZone(Date.parse(validUntil) - 1, homeZone) : ''

/** Moves the end and the limits of a discount; what it takes off stays as it was promised. */
export function ChangeDiscountForm({ discount, today, onDone }: Props) {
  const t = useTranslations('billing.discounts')
  const client = useQueryClient()
  const before = lastDayOf(discount.validUntil)
  const [title, setTitle] = useState(discount.title)
  const [lastDay, setLastDay] = useState(before)
  const [limits, setLimits] = useState<Limits>({
    mostUses: discount.mostUses ?? '',
    perPatient: discount.mostUsesPerPatient ?? '',
  })
  const change = useMutation({
    ...mutation(updateDiscount),
    onSuccess: () => {
      void client.invalidateQueries()
      onDone()
    },
  })
  const submit = () =>
    change.mutate({
      params: { id: discount.id },
      body: {
        title: title.trim(),
        ...limitsOf(limits),
        ...(lastDay === before ? {} : { validUntil: endOf(lastDay) }),
      },
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('name')}
          required
          maxLength={120}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <LimitFields value={limits} onChange={(part) => setLimits({ ...limits, ...part })} />
        <TextInput
          type="date"
          label={t('lastDay')}
          description={t('lastDayHint')}
          min={today}
          value={lastDay}
          onChange={({ currentTarget }) => setLastDay(currentTarget.value)}
        />
        <FormError error={change.error} />
        <SubmitButton loading={change.isPending}>{t('save')}</SubmitButton>
      </Stack>
    </form>
  )
}

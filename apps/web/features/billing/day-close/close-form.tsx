'use client'
import { mutation } from '@imeds/client'
import { closeDay, type Drawer } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'

/** Counts the cash and closes the day; a difference is told before, and needs its reason. */
export function CloseForm({ drawer }: { drawer: output<typeof Drawer> }) {
  const t = useTranslations('billing.dayClose')
  const common = useTranslations('common')
  const { money } = useFormat()
  const client = useQueryClient()
  const [countedPaise, setCounted] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const close = useMutation({
    ...mutation(closeDay),
    onSuccess: () => {
      void client.invalidateQueries()
      notifications.show({ color: 'success', message: t('done') })
    },
    onError: () => void client.invalidateQueries(),
  })
  const difference = countedPaise === null ? 0 : countedPaise - drawer.expectedPaise
  const send = (counted: number) =>
    close.mutate({
      params: { id: drawer.facilityId },
      body: {
        date: drawer.date,
        expectedPaise: drawer.expectedPaise,
        countedPaise: counted,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      },
    })
  // The Enter that ends a number must not end the day.
  const ask = (counted: number) =>
    modals.openConfirmModal({
      title: t('sure', { amount: money(counted) }),
      children: <Text>{t('final')}</Text>,
      labels: { confirm: t('submit'), cancel: common('cancel') },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => send(counted),
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (countedPaise !== null) ask(countedPaise)
      }}
    >
      <Stack gap="md" mt="lg" maw={420}>
        <RupeeInput label={t('counted')} paise={countedPaise} onChange={setCounted} required />
        <Text component="output" fw={600}>
          {difference < 0 ? t('short', { amount: money(-difference) }) : null}
          {difference > 0 ? t('over', { amount: money(difference) }) : null}
        </Text>
        {difference === 0 ? null : (
          <TextInput
            label={t('reason')}
            required
            minLength={3}
            maxLength={200}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        <FormError error={close.error} />
        <SubmitButton loading={close.isPending} disabled={countedPaise === null}>
          {t('submit')}
        </SubmitButton>
      </Stack>
    </form>
  )
}

'use client'
import { mutation, queryKey } from '@imeds/client'
import { getBill, receivePayment, type Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { MethodFields, referenceFor, type Method } from './method-fields.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'

/** Takes money for a bill at the counter: all that is due, or part of it. */
export function TakePayment({ bill }: { bill: output<typeof Bill> }) {
  const t = useTranslations('billing.counter')
  const { money } = useFormat()
  return (
    <SectionCard title={t('take')} lead={t('due', { amount: money(bill.duePaise) })}>
      {/* What is due begins a new form: nobody takes what was typed before. */}
      <TakeForm key={bill.duePaise} bill={bill} />
    </SectionCard>
  )
}

function TakeForm({ bill: { id, duePaise } }: { bill: output<typeof Bill> }) {
  const t = useTranslations('billing.counter')
  const { money } = useFormat()
  const client = useQueryClient()
  const [method, setMethod] = useState<Method>('cash')
  const [reference, setReference] = useState('')
  const [amountPaise, setAmount] = useState<number | null>(duePaise)
  const [givenPaise, setGiven] = useState<number | null>(null)
  const take = useMutation({
    ...mutation(receivePayment),
    onSuccess: (paid) => {
      client.setQueryData(queryKey(getBill, { params: { id } }), paid)
      void client.invalidateQueries()
      notifications.show({
        color: 'success',
        message: paid.status === 'paid' ? t('paid') : t('stillDue', { amount: money(paid.duePaise) }),
      })
    },
    onError: () => void client.invalidateQueries(),
  })
  const change = givenPaise === null || amountPaise === null ? null : givenPaise - amountPaise
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (amountPaise === null) return
        take.mutate({
          params: { id },
          body: { method, amountPaise, duePaise, ...referenceFor(method, reference) },
        })
      }}
    >
      <Stack gap="md" maw={420}>
        <MethodFields
          method={method}
          reference={reference}
          onMethod={setMethod}
          onReference={setReference}
          error={take.error}
        />
        <RupeeInput label={t('amount')} paise={amountPaise} onChange={setAmount} required />
        {method === 'cash' ? <RupeeInput label={t('given')} paise={givenPaise} onChange={setGiven} /> : null}
        <Text component="output" fw={600}>
          {method === 'cash' && change !== null
            ? change < 0
              ? t('missing', { amount: money(-change) })
              : t('change', { amount: money(change) })
            : ''}
        </Text>
        <FormError error={take.error} values={method === 'cash' ? {} : { reference }} />
        <SubmitButton loading={take.isPending} disabled={!amountPaise}>
          {t('submit', { amount: money(amountPaise ?? 0) })}
        </SubmitButton>
      </Stack>
    </form>
  )
}

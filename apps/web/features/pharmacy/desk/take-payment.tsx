'use client'
import { mutation } from '@imeds/client'
import { receivePayment } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useFieldError } from '@/lib/use-field-error.ts'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

const methods = ['cash', 'card', 'upi'] as const
type Method = (typeof methods)[number]

/** Takes what is due of an order over the counter, or from whoever opens the door. */
export function TakePayment({ billId, duePaise }: { billId: string; duePaise: number }) {
  const t = useTranslations('pharmacy.desk')
  const { money } = useFormat()
  const said = useSaid()
  const client = useQueryClient()
  const [method, setMethod] = useState<Method>('cash')
  const [reference, setReference] = useState('')
  const take = useMutation({
    ...mutation(receivePayment),
    onSuccess: () => {
      said.done(t('takenNote'))
      void client.invalidateQueries()
    },
  })
  const wrong = useFieldError(take.error, 'reference')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    take.mutate({
      params: { id: billId },
      body: {
        method,
        amountPaise: duePaise,
        duePaise,
        ...(method === 'cash' ? {} : { reference: reference.trim() }),
      },
    })
  }
  return (
    <SectionCard title={t('take')}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('due', { amount: money(duePaise) })}</Text>
          <SegmentedControl
            aria-label={t('method')}
            value={method}
            onChange={setMethod}
            data={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
          />
          {method === 'cash' ? null : (
            <TextInput
              label={t('reference')}
              required
              minLength={4}
              maxLength={40}
              value={reference}
              error={wrong}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
          )}
          <FormError error={take.error} values={method === 'cash' ? {} : { reference }} />
          <SubmitButton loading={take.isPending}>{t('received', { amount: money(duePaise) })}</SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}

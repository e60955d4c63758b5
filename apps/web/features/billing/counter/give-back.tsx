'use client'
import { mutation } from '@imeds/client'
import { refundPayment, type Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { MethodFields, referenceFor, type Method } from './method-fields.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'

type Shown = output<typeof Bill>
type Props = { bill: Shown; payment: Shown['payments'][number] }

/** Gives back a payment, or part of it: over the counter at once, or through the gateway. */
export function GiveBack({ bill, payment }: Props) {
  const t = useTranslations('billing.counter')
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" onClick={dialog.open}>
        {t('giveBack')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('giveBackTitle')}>
        <GiveBackForm bill={bill} payment={payment} onDone={dialog.close} />
      </Modal>
    </>
  )
}

function GiveBackForm({ bill, payment, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('billing.counter')
  const common = useTranslations('common')
  const { money } = useFormat()
  const client = useQueryClient()
  const left = payment.amountPaise - payment.refundedPaise
  const counter = payment.channel === 'counter'
  const [amountPaise, setAmount] = useState<number | null>(left)
  const [reason, setReason] = useState('')
  const [method, setMethod] = useState<Method>('cash')
  const [reference, setReference] = useState('')
  const give = useMutation({
    ...mutation(refundPayment),
    onSuccess: () => {
      void client.invalidateQueries()
      onDone()
    },
  })
  const submit = () => {
    if (amountPaise === null) return
    const how = counter ? { method, ...referenceFor(method, reference) } : {}
    give.mutate({
      params: { id: bill.id },
      body: { amountPaise, reason: reason.trim(), paymentId: payment.id, ...how },
    })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <RupeeInput
          label={t('amount')}
          description={t('atMost', { amount: money(left) })}
          paise={amountPaise}
          onChange={setAmount}
          required
        />
        <TextInput
          label={t('reason')}
          required
          minLength={3}
          maxLength={200}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {counter ? (
          <MethodFields
            method={method}
            reference={reference}
            onMethod={setMethod}
            onReference={setReference}
            error={give.error}
          />
        ) : null}
        <FormError error={give.error} values={counter && method !== 'cash' ? { reference } : {}} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
          <Button type="submit" color="danger" loading={give.isPending} disabled={!amountPaise}>
            {t('giveBackSubmit', { amount: money(amountPaise ?? 0) })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

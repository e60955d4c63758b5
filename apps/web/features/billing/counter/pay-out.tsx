'use client'
import { mutation } from '@imeds/client'
import { payOutRefund, type Refund } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { MethodFields, referenceFor, type Method } from './method-fields.tsx'

/** Hands out a refund that is due at the counter. */
export function PayOut({ refund }: { refund: output<typeof Refund> }) {
  const t = useTranslations('billing.counter')
  const { money } = useFormat()
  const client = useQueryClient()
  const [opened, dialog] = useDisclosure(false)
  const [method, setMethod] = useState<Method>('cash')
  const [reference, setReference] = useState('')
  const payOut = useMutation({
    ...mutation(payOutRefund),
    onSuccess: () => {
      void client.invalidateQueries()
      dialog.close()
    },
  })
  return (
    <>
      <Button size="xs" onClick={dialog.open}>
        {t('payOut')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('payOutTitle')}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            payOut.mutate({ params: { id: refund.id }, body: { method, ...referenceFor(method, reference) } })
          }}
        >
          <Stack gap="md">
            <MethodFields
              method={method}
              reference={reference}
              onMethod={setMethod}
              onReference={setReference}
              error={payOut.error}
            />
            <FormError error={payOut.error} values={method === 'cash' ? {} : { reference }} />
            <SubmitButton loading={payOut.isPending}>
              {t('payOutSubmit', { amount: money(refund.amountPaise) })}
            </SubmitButton>
          </Stack>
        </form>
      </Modal>
    </>
  )
}

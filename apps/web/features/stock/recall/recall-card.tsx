'use client'
import { mutation } from '@imeds/client'
import { recallBatch, type FoundBatch } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

/** A batch that was found: what is left of it, whether it is stopped, and who received it. */
export function RecallCard({ batch, children }: { batch: FoundBatch; children: ReactNode }) {
  const t = useTranslations('stock.recall')
  const { calendarDate } = useFormat()
  return (
    <SectionCard
      title={`${batch.product.name}, ${batch.number}`}
      lead={`${t('onHand', { quantity: batch.onHand, unit: batch.product.unit, facility: batch.facility.name })} · ${t('expires')} ${calendarDate(batch.expiresOn)}`}
      actions={batch.abilities.recall ? <RecallButton batch={batch} /> : null}
    >
      <Stack>
        {batch.recalledAt ? (
          <Alert color="danger" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t('stopped', {
              date: calendarDate(batch.recalledAt.slice(0, 10)),
              reason: batch.recallReason ?? '',
            })}
          </Alert>
        ) : null}
        {children}
      </Stack>
    </SectionCard>
  )
}

function RecallButton({ batch }: { batch: FoundBatch }) {
  const t = useTranslations('stock.recall')
  const common = useTranslations('common')
  const said = useSaid()
  const client = useQueryClient()
  const [opened, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const recall = useMutation({
    ...mutation(recallBatch),
    onSuccess: () => {
      close()
      said.done(t('done'))
      void client.invalidateQueries()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    recall.mutate({ params: { id: batch.id }, body: { reason: reason.trim() } })
  }
  return (
    <>
      <Button variant="outline" color="danger" onClick={open}>
        {t('recall')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('recallTitle', { number: batch.number, product: batch.product.name })}
      >
        <form onSubmit={submit}>
          <Stack>
            <Text>{t('recallBody')}</Text>
            <TextInput
              label={t('reason')}
              required
              minLength={3}
              maxLength={200}
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <FormError error={recall.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {common('cancel')}
              </Button>
              <SubmitButton color="danger" loading={recall.isPending}>
                {t('recall')}
              </SubmitButton>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}

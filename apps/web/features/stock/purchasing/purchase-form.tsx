'use client'
import { mutation } from '@imeds/client'
import { createPurchaseOrder } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { ProductSearch } from '../product-search.tsx'
import { addProduct, sumOf, toOrderLine, type DraftLine } from './draft.ts'
import { PurchaseLines } from './purchase-lines.tsx'

type Props = { storeId: string; today: string; start: readonly DraftLine[] }

/** Notes what is ordered from a supplier; it may begin with what runs low. */
export function PurchaseForm({ storeId, today, start }: Props) {
  const t = useTranslations('stock.purchasing')
  const { money } = useFormat()
  const router = useRouter()
  const client = useQueryClient()
  const [supplier, setSupplier] = useState('')
  const [expectedOn, setExpectedOn] = useState('')
  const [note, setNote] = useState('')
  const [lines, setLines] = useState<readonly DraftLine[]>(start)
  const create = useMutation({
    ...mutation(createPurchaseOrder),
    onSuccess: ({ id }) => {
      void client.invalidateQueries()
      router.push(`/pharmacy-desk/purchases/${id}`)
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    create.mutate({
      params: { id: storeId },
      body: { supplier, note, expectedOn: expectedOn || null, lines: lines.map(toOrderLine) },
    })
  }
  const sum = sumOf(lines)
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <SectionCard title={t('fromWhom')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('supplier')}
              required
              maxLength={200}
              value={supplier}
              onChange={(event) => setSupplier(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('expected')}
              min={today}
              value={expectedOn}
              onChange={(event) => setExpectedOn(event.currentTarget.value)}
            />
          </SimpleGrid>
          <Textarea
            mt="md"
            label={t('note')}
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </SectionCard>
        <SectionCard title={t('lines')} lead={t('linesLead')}>
          <Stack>
            <ProductSearch onPick={(product) => setLines(addProduct(lines, product))} />
            {lines.length === 0 ? (
              <EmptyState order={3} title={t('nothing')} body={t('nothingBody')} />
            ) : (
              <PurchaseLines lines={lines} onChange={setLines} />
            )}
            {sum > 0 ? <Text c="dimmed">{t('sum', { amount: money(sum) })}</Text> : null}
            <FormError error={create.error} />
            <SubmitButton
              loading={create.isPending}
              disabled={lines.length === 0}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('submit')}
            </SubmitButton>
          </Stack>
        </SectionCard>
      </Stack>
    </form>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { setReorderLevel, type StockItem } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, SimpleGrid, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

type Typed = number | string
const numberOf = (typed: Typed): number | null => (typed === '' ? null : Number(typed))

/** From how many units on a product runs low here, and how many are then ordered. */
export function ReorderForm({ item, storeId }: { item: StockItem; storeId: string }) {
  const t = useTranslations('stock.product')
  const common = useTranslations('common')
  const said = useSaid()
  const client = useQueryClient()
  const { unit, id } = item.product
  const [minimum, setMinimum] = useState<Typed>(item.reorder?.minimum ?? '')
  const [orderQuantity, setOrderQuantity] = useState<Typed>(item.reorder?.orderQuantity ?? '')
  const save = useMutation({
    ...mutation(setReorderLevel),
    onSuccess: () => {
      said.done(t('reorderSaved'))
      void client.invalidateQueries()
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate({
      params: { id: storeId, productId: id },
      body: { minimum: numberOf(minimum), orderQuantity: numberOf(orderQuantity) },
    })
  }
  return (
    <SectionCard title={t('reorder')} lead={t('reorderLead')}>
      <form onSubmit={submit}>
        <Stack align="flex-start">
          <SimpleGrid cols={{ base: 1, xs: 2 }} w="100%">
            <NumberInput
              label={t('minimum', { unit })}
              description={t('noWarning')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              min={0}
              allowDecimal={false}
              value={minimum}
              onChange={setMinimum}
            />
            <NumberInput
              label={t('orderQuantity', { unit })}
              min={1}
              allowDecimal={false}
              disabled={minimum === ''}
              value={orderQuantity}
              onChange={setOrderQuantity}
            />
          </SimpleGrid>
          <FormError error={save.error} />
          <SubmitButton loading={save.isPending}>{common('save')}</SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}

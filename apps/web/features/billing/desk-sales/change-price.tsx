'use client'
import { mutation } from '@imeds/client'
import { updateDeskItem } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'
import type { Item } from './basket.ts'

/** Another price for sales to come. */
export function ChangePrice({ item }: { item: Item }) {
  const t = useTranslations('billing.deskSale')
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`${t('changePrice')}: ${item.name}`}
        onClick={dialog.open}
      >
        {t('changePrice')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('priceOf', { name: item.name })}>
        <PriceForm item={item} onDone={dialog.close} />
      </Modal>
    </>
  )
}

function PriceForm({ item: { id, name, pricePaise }, onDone }: { item: Item; onDone: () => void }) {
  const t = useTranslations('billing.deskSale')
  const common = useTranslations('common')
  const { money } = useFormat()
  const { done } = useSaid()
  const client = useQueryClient()
  const [price, setPrice] = useState<number | null>(pricePaise)
  const change = useMutation({
    ...mutation(updateDeskItem),
    onSuccess: (changed) => {
      void client.invalidateQueries()
      done(t('costs', { name, amount: money(changed.pricePaise) }))
      onDone()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (price !== null) change.mutate({ params: { id }, body: { pricePaise: price } })
      }}
    >
      <Stack gap="md">
        <RupeeInput
          label={t('price')}
          description={t('priceHint')}
          paise={price}
          onChange={setPrice}
          required
        />
        <FormError error={change.error} />
        <SubmitButton loading={change.isPending} disabled={!price}>
          {common('save')}
        </SubmitButton>
      </Stack>
    </form>
  )
}

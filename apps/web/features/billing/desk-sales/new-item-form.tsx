'use client'
import { mutation } from '@imeds/client'
import { createDeskItem } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'

const kinds = ['service', 'goods'] as const
type Kind = (typeof kinds)[number]
/** What a code of the law looks like: services begin with 99, goods never do. */
const codePattern: Record<Kind, string> = { service: '99[0-9]{2,4}', goods: '(?!99)[0-9]{4,8}' }

/** Puts a service or goods on the price list. */
export function NewItemForm({ facilityId, onDone }: { facilityId: string; onDone: () => void }) {
  const t = useTranslations('billing.deskSale')
  const { done } = useSaid()
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>('service')
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [price, setPrice] = useState<number | null>(null)
  const create = useMutation({
    ...mutation(createDeskItem),
    onSuccess: (item) => {
      void client.invalidateQueries()
      done(t('isBack', { name: item.name }))
      onDone()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (price === null) return
        const codes = kind === 'service' ? { sacCode: code, hsnCode: null } : { sacCode: null, hsnCode: code }
        create.mutate({
          params: { id: facilityId },
          body: { name: name.trim(), pricePaise: price, ...codes },
        })
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('name')}
          required
          data-autofocus
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('kind')}
          value={kind}
          onChange={(value) => setKind(value)}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextInput
          label={t(`codes.${kind}`)}
          description={t(`codeHints.${kind}`)}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          pattern={codePattern[kind]}
          title={t(`codeHints.${kind}`)}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value.replaceAll(/\D/g, ''))}
        />
        <RupeeInput
          label={t('price')}
          {...(kind === 'goods' ? { description: t('withTax') } : {})}
          paise={price}
          onChange={setPrice}
          required
        />
        <FormError error={create.error} />
        <SubmitButton loading={create.isPending} disabled={!price}>
          {t('add')}
        </SubmitButton>
      </Stack>
    </form>
  )
}

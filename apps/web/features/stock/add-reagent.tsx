'use client'
import { mutation } from '@imeds/client'
import { createProduct } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

/** Puts a reagent on a facility's own list, to be received and used up. */
export function AddReagent({ facilityId }: { facilityId: string }) {
  const t = useTranslations('stock.addReagent')
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {t('title')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('title')}>
        <ReagentForm facilityId={facilityId} onDone={close} />
      </Modal>
    </>
  )
}

const blank = { name: '', manufacturer: '', unit: 'test', packSize: 100 as string | number, gtin: '' }

function ReagentForm({ facilityId, onDone }: { facilityId: string; onDone: () => void }) {
  const t = useTranslations('stock.addReagent')
  const client = useQueryClient()
  const { done } = useSaid()
  const [typed, setTyped] = useState(blank)
  const add = useMutation({
    ...mutation(createProduct),
    onSuccess: ({ name }) => {
      void client.invalidateQueries()
      done(t('added', { name }))
      onDone()
    },
  })
  const field = (key: 'name' | 'manufacturer' | 'unit' | 'gtin') => ({
    label: t(key),
    value: typed[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [key]: event.currentTarget.value }),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { name, manufacturer, unit, packSize, gtin } = typed
    add.mutate({
      params: { id: facilityId },
      body: {
        kind: 'reagent',
        name: name.trim(),
        unit: unit.trim(),
        packSize: Number(packSize),
        ...(manufacturer.trim() ? { manufacturer: manufacturer.trim() } : {}),
        ...(gtin.trim() ? { gtin: gtin.trim() } : {}),
      },
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput {...field('name')} required maxLength={100} data-autofocus />
        <TextInput {...field('manufacturer')} maxLength={100} />
        <SimpleGrid cols={2}>
          <TextInput {...field('unit')} description={t('unitHint')} required maxLength={30} />
          <NumberInput
            label={t('packSize')}
            description={t('packSizeHint')}
            required
            min={1}
            max={10_000}
            allowDecimal={false}
            value={typed.packSize}
            onChange={(packSize) => setTyped({ ...typed, packSize })}
          />
        </SimpleGrid>
        <TextInput {...field('gtin')} inputMode="numeric" maxLength={14} />
        <FormError error={add.error} values={typed} />
        <SubmitButton loading={add.isPending}>{t('do')}</SubmitButton>
      </Stack>
    </form>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { adjustStock, transferStock, writeOffStock, type Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Modal, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { DialogActions } from '@/ui/dialog-actions.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { StockedBatch } from './product-batches.tsx'

export type BatchAct = 'count' | 'move' | 'writeOff'
type Props = {
  act: BatchAct
  batch: StockedBatch
  unit: string
  storeId: string
  siblings: readonly Store[]
  onClose: () => void
}

const words = {
  count: { title: 'countTitle', body: 'countBody', quantity: 'counted', submit: 'counting' },
  move: { title: 'moveTitle', body: 'moveBody', quantity: 'moveQuantity', submit: 'moving' },
  writeOff: {
    title: 'writeOffTitle',
    body: 'writeOffBody',
    quantity: 'writeOffQuantity',
    submit: 'writingOff',
  },
} as const

/** Counts a batch, moves units of it to another store, or writes them off. */
export function BatchDialog({ act, batch, unit, storeId, siblings, onClose }: Props) {
  const t = useTranslations('stock.product')
  const word = words[act]
  const free = batch.onHand - batch.reserved
  const change = useBatchChange(storeId, onClose)
  const [quantity, setQuantity] = useState<number | string>(act === 'writeOff' ? free : '')
  const [toStoreId, setToStoreId] = useState(siblings[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const batchId = batch.id
    if (act === 'count') change.count({ batchId, counted: Number(quantity), reason })
    else if (act === 'move') change.move({ batchId, toStoreId, quantity: Number(quantity) })
    else change.writeOff({ batchId, quantity: Number(quantity), reason })
  }
  return (
    <Modal opened onClose={onClose} title={t(word.title, { number: batch.number })}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{t(word.body, { quantity: act === 'count' ? batch.onHand : free, unit })}</Text>
          {act === 'move' ? (
            <NativeSelect
              label={t('moveTo')}
              value={toStoreId}
              onChange={(event) => setToStoreId(event.currentTarget.value)}
              data={siblings.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <NumberInput
            label={t(word.quantity, { unit })}
            required
            data-autofocus
            min={act === 'count' ? 0 : 1}
            {...(act === 'count' ? {} : { max: free })}
            allowDecimal={false}
            value={quantity}
            onChange={setQuantity}
          />
          {act === 'move' ? null : (
            <TextInput
              label={t('reason')}
              required
              minLength={3}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <FormError error={change.error} />
          <DialogActions onCancel={onClose}>
            <SubmitButton loading={change.isPending} {...(act === 'writeOff' ? { color: 'danger' } : {})}>
              {t(word.submit)}
            </SubmitButton>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  )
}

/** The three changes of a batch; each says what came of it, and closes what asked. */
function useBatchChange(storeId: string, onClose: () => void) {
  const t = useTranslations('stock.product')
  const said = useSaid()
  const client = useQueryClient()
  const done = (words: string) => {
    said.done(words)
    void client.invalidateQueries()
    onClose()
  }
  const count = useMutation({
    ...mutation(adjustStock),
    onSuccess: ({ difference }) =>
      done(
        difference === 0
          ? t('countedSame')
          : t(difference > 0 ? 'countedMore' : 'countedFewer', { difference: Math.abs(difference) }),
      ),
  })
  const move = useMutation({ ...mutation(transferStock), onSuccess: () => done(t('moved')) })
  const writeOff = useMutation({ ...mutation(writeOffStock), onSuccess: () => done(t('writtenOff')) })
  const params = { id: storeId }
  return {
    count: (body: { batchId: string; counted: number; reason: string }) => count.mutate({ params, body }),
    move: (body: { batchId: string; toStoreId: string; quantity: number }) => move.mutate({ params, body }),
    writeOff: (body: { batchId: string; quantity: number; reason: string }) =>
      writeOff.mutate({ params, body }),
    isPending: count.isPending || move.isPending || writeOff.isPending,
    error: count.error ?? move.error ?? writeOff.error,
  }
}

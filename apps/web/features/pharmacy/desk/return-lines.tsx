'use client'
import { returnMedicineOrder, type MedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState, type SubmitEvent } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { useOrderChange } from '../orders/use-order.ts'
import { returnableOf, toReturn, worthOf, type ReturnRow } from './returns.ts'

/** Takes medicines back, batch by batch: to the shelf, or out for good. */
export function ReturnLines({ order }: { order: MedicineOrder }) {
  const t = useTranslations('pharmacy.desk')
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('return')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('returnTitle')} size="xl">
        <ReturnForm key={order.version} order={order} onClose={close} />
      </Modal>
    </>
  )
}

function ReturnForm({ order, onClose }: { order: MedicineOrder; onClose: () => void }) {
  const t = useTranslations('pharmacy.desk')
  const common = useTranslations('common')
  const { money } = useFormat()
  const said = useSaid()
  const [rows, setRows] = useState<readonly ReturnRow[]>(() => returnableOf(order))
  const [reason, setReason] = useState('')
  const [withDeliveryFee, setWithDeliveryFee] = useState(false)
  const take = useOrderChange(returnMedicineOrder, order.id)
  const lines = toReturn(rows)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    take.mutate(
      { params: { id: order.id }, body: { reason: reason.trim(), lines, withDeliveryFee } },
      {
        onSuccess: () => {
          said.done(t('taken'))
          onClose()
        },
      },
    )
  }
  const change = (key: string, part: Partial<ReturnRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const worth = worthOf(rows) + (withDeliveryFee ? order.deliveryFeePaise : 0)
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('returnBody')}</Text>
        <ReturnTable rows={rows} onChange={change} />
        {order.deliveryFeePaise > 0 ? (
          <Checkbox
            label={t('withFee')}
            checked={withDeliveryFee}
            onChange={(event) => setWithDeliveryFee(event.currentTarget.checked)}
          />
        ) : null}
        <TextInput
          label={t('reason')}
          required
          minLength={3}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Text c="dimmed" aria-live="polite">
          {t('goesBack', { amount: money(worth) })}
        </Text>
        <FormError error={take.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <SubmitButton loading={take.isPending} disabled={lines.length === 0}>
            {t('return')}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}

type TableProps = { rows: readonly ReturnRow[]; onChange: (key: string, part: Partial<ReturnRow>) => void }

function ReturnTable({ rows, onChange }: TableProps) {
  const t = useTranslations('pharmacy.desk')
  const of = useTranslations('pharmacy.order')
  return (
    <DataTable
      label={t('returnTitle')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'medicine', header: of('medicine'), primary: true, cell: ({ name }) => name },
        { key: 'batch', header: of('batch'), cell: ({ number }) => number },
        {
          key: 'returned',
          header: t('returned'),
          cell: ({ key, name, number, most, unit, quantity }) => (
            <NumberInput
              aria-label={t('returnedOf', { name, number })}
              description={t('ofSold', { quantity: most, unit })}
              inputWrapperOrder={['input', 'description']}
              w="9rem"
              min={0}
              max={most}
              allowDecimal={false}
              value={quantity}
              onChange={(value) => onChange(key, { quantity: Number(value) || 0 })}
            />
          ),
        },
        {
          key: 'restock',
          header: t('restock'),
          align: 'end',
          cell: ({ key, name, number, restock }) => (
            <Checkbox
              display="inline-block"
              aria-label={t('restockOf', { name, number })}
              checked={restock}
              onChange={(event) => onChange(key, { restock: event.currentTarget.checked })}
            />
          ),
        },
      ]}
    />
  )
}

'use client'
import { mutation } from '@imeds/client'
import { receiveGoods, type PurchaseOrder } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Fieldset, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { ProductSearch } from './product-search.tsx'
import { packsFor } from './purchasing/draft.ts'

type Product = PurchaseOrder['lines'][number]['product']
type Line = {
  key: number
  product: Product
  batchNumber: string
  manufacturedOn: string
  expiresOn: string
  packs: number
  /** In rupees, as on the pack. */
  mrp: number
}

const newLine = (key: number, product: Product, packs = 1): Line => ({
  key,
  product,
  batchNumber: '',
  manufacturedOn: '',
  expiresOn: '',
  packs,
  mrp: (product.mrpPaise ?? 0) / 100,
})

/** What is still to come of an order, a batch for each product until somebody looks at the packs. */
const linesOf = (order: PurchaseOrder | null): Line[] =>
  (order?.lines ?? [])
    .filter(({ quantity, received }) => quantity > received)
    .map(({ product, quantity, received }, index) =>
      newLine(index + 1, product, packsFor(quantity - received, product.packSize)),
    )

type Props = {
  storeId: string
  /** Against which order the goods come, if any. */ order: PurchaseOrder | null
}

/** Books a delivery in: scan or find each product, type what the pack says of its batch. */
export function ReceiveGoods({ storeId, order }: Props) {
  const t = useTranslations('stock.receive')
  const said = useSaid()
  const client = useQueryClient()
  const router = useRouter()
  const [supplier, setSupplier] = useState(order?.supplier ?? '')
  const [invoice, setInvoice] = useState('')
  const [lines, setLines] = useState<Line[]>(() => linesOf(order))
  const receive = useMutation({
    ...mutation(receiveGoods),
    onSuccess: (receipt) => {
      setLines([])
      setInvoice('')
      said.done(t('done', { count: receipt.lines.length }))
      void client.invalidateQueries()
      if (order) router.push(`/pharmacy-desk/purchases/${order.id}`)
    },
  })
  const add = (product: Product) =>
    setLines([...lines, newLine(Math.max(0, ...lines.map(({ key }) => key)) + 1, product)])
  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    receive.mutate({
      params: { id: storeId },
      body: {
        supplier,
        invoiceNumber: invoice || null,
        purchaseOrderId: order?.id ?? null,
        lines: lines.map(({ product, batchNumber, manufacturedOn, expiresOn, packs, mrp }) => ({
          productId: product.id,
          batchNumber,
          manufacturedOn: manufacturedOn || null,
          expiresOn,
          quantity: packs * product.packSize,
          unit: product.unit,
          mrpPaise: mrp > 0 ? Math.round(mrp * 100) : null,
        })),
      },
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <SectionCard title={t('from')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t('supplier')}
              required
              maxLength={200}
              value={supplier}
              onChange={(event) => setSupplier(event.currentTarget.value)}
            />
            <TextInput
              label={t('invoice')}
              maxLength={200}
              value={invoice}
              onChange={(event) => setInvoice(event.currentTarget.value)}
            />
          </SimpleGrid>
        </SectionCard>
        <SectionCard title={t('batches')} lead={t('batchesLead')}>
          <Stack>
            <ProductSearch onPick={add} />
            {lines.length === 0 ? <EmptyState order={3} title={t('none')} body={t('noneBody')} /> : null}
            {lines.map((line) => (
              <LineFields
                key={line.key}
                line={line}
                onChange={(part) => change(line.key, part)}
                onAgain={() => add(line.product)}
                onRemove={() => setLines(lines.filter(({ key }) => key !== line.key))}
              />
            ))}
            <FormError error={receive.error} />
            <SubmitButton
              loading={receive.isPending}
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

type FieldsProps = {
  line: Line
  onChange: (part: Partial<Line>) => void
  onAgain: () => void
  onRemove: () => void
}

function LineFields({ line, onChange, onAgain, onRemove }: FieldsProps) {
  const t = useTranslations('stock.receive')
  const { product, packs } = line
  return (
    <Fieldset legend={[product.name, product.strength, product.form].filter(Boolean).join(' · ')}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        <TextInput
          label={t('number')}
          required
          maxLength={40}
          value={line.batchNumber}
          onChange={(event) => onChange({ batchNumber: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('made')}
          value={line.manufacturedOn}
          onChange={(event) => onChange({ manufacturedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('expires')}
          required
          value={line.expiresOn}
          onChange={(event) => onChange({ expiresOn: event.currentTarget.value })}
        />
        <NumberInput
          label={t('packs')}
          description={t('packsHint', { total: packs * product.packSize, unit: product.unit })}
          required
          min={1}
          allowDecimal={false}
          value={packs}
          onChange={(value) => onChange({ packs: Number(value) || 0 })}
        />
        <NumberInput
          label={t('mrp')}
          description={t('mrpHint', { count: product.packSize, unit: product.unit })}
          min={0}
          decimalScale={2}
          prefix="₹"
          value={line.mrp}
          onChange={(value) => onChange({ mrp: Number(value) || 0 })}
        />
      </SimpleGrid>
      <Group gap="xs" mt="sm">
        <Button variant="subtle" size="compact-sm" onClick={onAgain}>
          {t('again', { product: product.name })}
        </Button>
        <Button variant="subtle" color="danger" size="compact-sm" onClick={onRemove}>
          {t('remove', { product: product.name })}
        </Button>
      </Group>
    </Fieldset>
  )
}

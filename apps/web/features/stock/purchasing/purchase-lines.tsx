'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, NumberInput } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { ProductName } from '@/ui/product-name.tsx'
import { toOrderLine, type DraftLine } from './draft.ts'

type Props = { lines: readonly DraftLine[]; onChange: (lines: readonly DraftLine[]) => void }

/** The lines of an order that is being written. */
export function PurchaseLines({ lines, onChange }: Props) {
  const t = useTranslations('stock.purchasing')
  const { money } = useFormat()
  const costHint = (line: DraftLine) => {
    const { costPaise } = toOrderLine(line)
    return costPaise === null
      ? undefined
      : t('costHint', { amount: money(costPaise), unit: line.product.unit })
  }
  const change = (id: string, part: Partial<DraftLine>) =>
    onChange(lines.map((line) => (line.product.id === id ? { ...line, ...part } : line)))
  return (
    <DataTable
      label={t('lines')}
      rows={lines}
      rowKey={({ product }) => product.id}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ product: { name, strength, form } }) => (
            <ProductName product={{ strength, form }}>{name}</ProductName>
          ),
        },
        {
          key: 'packs',
          header: t('packs'),
          cell: ({ product, packs }) => (
            <NumberInput
              aria-label={t('packsOf', { name: product.name })}
              description={t('packsHint', { total: packs * product.packSize, unit: product.unit })}
              inputWrapperOrder={['input', 'description']}
              w="8.5rem"
              min={1}
              allowDecimal={false}
              value={packs}
              onChange={(value) => change(product.id, { packs: Number(value) || 0 })}
            />
          ),
        },
        {
          key: 'cost',
          header: t('cost'),
          cell: (line) => (
            <NumberInput
              aria-label={t('costOf', { name: line.product.name })}
              description={costHint(line)}
              inputWrapperOrder={['input', 'description']}
              w="8.5rem"
              min={0}
              decimalScale={2}
              prefix="₹"
              value={line.cost}
              onChange={(value) => change(line.product.id, { cost: value })}
            />
          ),
        },
        {
          key: 'remove',
          header: t('removeShort'),
          align: 'end',
          cell: ({ product }) => (
            <Button
              variant="subtle"
              color="danger"
              size="compact-sm"
              aria-label={t('remove', { name: product.name })}
              onClick={() => onChange(lines.filter((line) => line.product.id !== product.id))}
            >
              {t('removeShort')}
            </Button>
          ),
        },
      ]}
    />
  )
}

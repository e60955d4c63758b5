'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, Text } from '@mantine/core'
import { DataTable } from '@/ui/data-table.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { ProductName } from '@/ui/product-name.tsx'
import { differenceOf, type Counted, type SheetLine } from './counted.ts'

type Props = {
  lines: readonly SheetLine[]
  counted: Counted
  /** Why a batch was refused, by its id. */
  problems: ReadonlyMap<string, string> | null
  onChange: (counted: Counted) => void
}

/** A line for each batch, with a field for what is really there. */
export function CountTable({ lines, counted, problems, onChange }: Props) {
  const t = useTranslations('stock.counting')
  return (
    <DataTable
      label={t('title')}
      rows={lines}
      rowKey={({ batchId }) => batchId}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ product }) => <ProductName product={product}>{product.name}</ProductName>,
        },
        {
          key: 'batch',
          header: t('batch'),
          cell: ({ number, expiresOn }) => (
            <>
              {number}
              <Text size="sm" c="dimmed">
                <CalendarDate date={expiresOn} />
              </Text>
            </>
          ),
        },
        {
          key: 'expected',
          header: t('expected'),
          align: 'end',
          cell: ({ expected, product }) => t('units', { quantity: expected, unit: product.unit }),
        },
        {
          key: 'counted',
          header: t('counted'),
          cell: (line) => (
            <NumberInput
              aria-label={t('countedOf', { product: line.product.name, number: line.number })}
              w="8rem"
              min={0}
              max={1_000_000}
              allowDecimal={false}
              hideControls
              error={problems?.get(line.batchId)}
              value={counted[line.batchId] ?? ''}
              onChange={(value) => onChange({ ...counted, [line.batchId]: value })}
            />
          ),
        },
        {
          key: 'difference',
          header: t('difference'),
          align: 'end',
          cell: (line) => <Difference of={differenceOf(line, counted)} />,
        },
      ]}
    />
  )
}

function Difference({ of }: { of: number | null }) {
  const t = useTranslations('stock.counting')
  if (of === null) return null
  if (of === 0) return <Text c="dimmed">{t('same')}</Text>
  return <Text fw={640}>{t(of > 0 ? 'more' : 'fewer', { count: Math.abs(of) })}</Text>
}

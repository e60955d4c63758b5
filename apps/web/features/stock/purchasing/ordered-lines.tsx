'use client'
import type { PurchaseOrder } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { DataTable } from '@/ui/data-table.tsx'
import { Money } from '@/ui/money.tsx'
import { ProductName } from '@/ui/product-name.tsx'

/** What was ordered of each product, and what is still to come. */
export function OrderedLines({ order }: { order: PurchaseOrder }) {
  const t = useTranslations('stock.purchasing')
  return (
    <DataTable
      label={t('ofLines')}
      rows={order.lines}
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
          align: 'end',
          cell: ({ quantity, product }) =>
            quantity % product.packSize === 0 ? quantity / product.packSize : '–',
        },
        {
          key: 'quantity',
          header: t('quantity'),
          align: 'end',
          cell: ({ quantity, product }) => t('packsHint', { total: quantity, unit: product.unit }),
        },
        { key: 'received', header: t('received'), align: 'end', cell: ({ received }) => received },
        {
          key: 'toCome',
          header: t('toCome'),
          align: 'end',
          cell: ({ quantity, received }) => Math.max(0, quantity - received),
        },
        {
          key: 'cost',
          header: t('costOfUnit'),
          align: 'end',
          cell: ({ costPaise }) => (costPaise === null ? '–' : <Money paise={costPaise} />),
        },
      ]}
    />
  )
}

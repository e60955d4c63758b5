'use client'
import { query } from '@imeds/client'
import { listLowStock } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import { DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'

/** What has to be ordered. */
export function LowStock({ storeId }: { storeId: string }) {
  const t = useTranslations('stock.low')
  const low = useQuery(query(listLowStock, { params: { id: storeId } }))
  if (low.isPending) return <LoadingState />
  if (low.isError) return <ErrorState error={low.error} onRetry={low.refetch} />
  if (low.data.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <DataTable
      label={t('label')}
      rows={low.data.items}
      rowKey={({ product }) => product.id}
      columns={[
        { key: 'product', header: t('product'), primary: true, cell: ({ product }) => product.name },
        { key: 'available', header: t('available'), align: 'end', cell: ({ available }) => available },
        { key: 'minimum', header: t('minimum'), align: 'end', cell: ({ minimum }) => minimum },
        { key: 'onOrder', header: t('onOrder'), align: 'end', cell: ({ onOrder }) => onOrder },
        { key: 'order', header: t('order'), align: 'end', cell: ({ orderQuantity }) => orderQuantity ?? '–' },
      ]}
    />
  )
}

'use client'
import { query } from '@imeds/client'
import { listLowStock } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Box, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { inStore } from './in-store.ts'

type Props = { storeId: string; mayOrder: boolean; withProducts: boolean }

/** What has to be ordered. */
export function LowStock({ storeId, mayOrder, withProducts }: Props) {
  const t = useTranslations('stock.low')
  const low = useQuery(query(listLowStock, { params: { id: storeId } }))
  if (low.isPending) return <LoadingState />
  if (low.isError) return <ErrorState error={low.error} onRetry={low.refetch} />
  if (low.data.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <Stack align="flex-start">
      {mayOrder ? (
        <LinkButton href={inStore('purchases/new', storeId, { from: 'low' })}>{t('orderThese')}</LinkButton>
      ) : null}
      <Box w="100%">
        <DataTable
          label={t('label')}
          rows={low.data.items}
          rowKey={({ product }) => product.id}
          columns={[
            {
              key: 'product',
              header: t('product'),
              primary: true,
              cell: ({ product }) =>
                withProducts ? (
                  <LinkText href={inStore(`stock/${product.id}`, storeId)}>{product.name}</LinkText>
                ) : (
                  product.name
                ),
            },
            {
              key: 'available',
              header: t(withProducts ? 'available' : 'usable'),
              align: 'end',
              cell: ({ available }) => available,
            },
            { key: 'minimum', header: t('minimum'), align: 'end', cell: ({ minimum }) => minimum },
            { key: 'onOrder', header: t('onOrder'), align: 'end', cell: ({ onOrder }) => onOrder },
            {
              key: 'order',
              header: t('order'),
              align: 'end',
              cell: ({ orderQuantity }) => orderQuantity ?? '–',
            },
          ]}
        />
      </Box>
    </Stack>
  )
}

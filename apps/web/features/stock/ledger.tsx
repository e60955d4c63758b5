'use client'
import { query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { listStockMovements } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable, type Column } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'

type Props = { storeId: string; timeZone: string; productId?: string }
type Movement = ReplyOf<typeof listStockMovements>['items'][number]

/** What came and went: of a store, or of one product in it. */
export function Ledger({ storeId, timeZone, productId }: Props) {
  const t = useTranslations('stock.ledger')
  const pages = usePages((cursor) =>
    query(listStockMovements, {
      params: { id: storeId },
      query: { limit: 25, ...(productId ? { productId } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  if (pages.isPending) return <LoadingState />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0) return <EmptyState order={3} title={t('none')} body={t('noneBody')} />
  const what: Column<Movement>[] = productId
    ? []
    : [{ key: 'product', header: t('product'), primary: true, cell: ({ product }) => product.name }]
  return (
    <Stack gap="md">
      <DataTable
        label={t('label')}
        rows={pages.items}
        rowKey={({ id }) => id}
        columns={[
          ...what,
          {
            key: 'kind',
            header: t('kind'),
            primary: productId !== undefined,
            cell: ({ kind, reason }) => (
              <>
                {t(`kinds.${kind}`)}
                {reason ? (
                  <Text size="sm" c="dimmed" fw="normal">
                    {reason}
                  </Text>
                ) : null}
              </>
            ),
          },
          { key: 'at', header: t('at'), cell: ({ at }) => <DateTime instant={at} zone={timeZone} /> },
          { key: 'batch', header: t('batch'), cell: ({ batch }) => batch.number },
          { key: 'by', header: t('by'), cell: ({ by }) => by ?? t('system') },
          {
            key: 'quantity',
            header: t('quantity'),
            align: 'end',
            cell: ({ quantity }) => (quantity > 0 ? `+${quantity}` : `−${-quantity}`),
          },
        ]}
      />
      <MoreButton pages={pages} style={{ alignSelf: 'flex-start' }} />
    </Stack>
  )
}

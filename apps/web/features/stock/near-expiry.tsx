'use client'
import { mutation, query } from '@imeds/client'
import { listNearExpiry, writeOffStock } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { DataTable } from '@/ui/data-table.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

/** What has to be sold soon, sent back or written off. */
export function NearExpiry({ storeId }: { storeId: string }) {
  const t = useTranslations('stock.expiry')
  const said = useSaid()
  const client = useQueryClient()
  const near = useQuery(query(listNearExpiry, { params: { id: storeId }, query: { days: 90 } }))
  const writeOff = useMutation({
    ...mutation(writeOffStock),
    onSuccess: () => {
      said.done(t('writtenOff'))
      void client.invalidateQueries()
    },
    onError: said.failed,
  })
  if (near.isPending) return <LoadingState />
  if (near.isError) return <ErrorState error={near.error} onRetry={near.refetch} />
  if (near.data.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <DataTable
      label={t('label')}
      rows={near.data.items}
      rowKey={({ batch }) => batch.id}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ product, batch }) => (
            <>
              {product.name}
              <Text size="sm" c="dimmed" fw="normal">
                {t('batch', { number: batch.number })}
              </Text>
            </>
          ),
        },
        {
          key: 'expires',
          header: t('expires'),
          cell: ({ batch }) => (
            <>
              <CalendarDate date={batch.expiresOn} />{' '}
              {batch.expired ? <StatusBadge tone="danger">{t('expired')}</StatusBadge> : null}
            </>
          ),
        },
        { key: 'onHand', header: t('onHand'), align: 'end', cell: ({ batch }) => batch.onHand },
        {
          key: 'act',
          header: t('act'),
          align: 'end',
          cell: ({ product, batch }) =>
            batch.expired && batch.onHand > batch.reserved ? (
              <ConfirmButton
                danger
                size="compact-sm"
                title={t('writeOffTitle', { product: product.name, number: batch.number })}
                body={t('writeOffBody', { quantity: batch.onHand - batch.reserved, unit: product.unit })}
                confirmLabel={t('writeOff')}
                onConfirm={() =>
                  writeOff.mutate({
                    params: { id: storeId },
                    body: { batchId: batch.id, quantity: batch.onHand - batch.reserved, reason: t('reason') },
                  })
                }
              >
                {t('writeOff')}
              </ConfirmButton>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}

'use client'
import { query } from '@imeds/client'
import { listPurchaseOrders, type PurchaseOrder, type Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Switch } from '@mantine/core'
import { IconTruckDelivery } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { CalendarDate, DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { PurchaseStatus } from './status.tsx'

/** What a store ordered, newest first. */
export function PurchaseOrders({ store }: { store: Store }) {
  const t = useTranslations('stock.purchasing')
  const [openOnly, setOpenOnly] = useState(false)
  return (
    <Stack>
      <Switch
        label={t('openOnly')}
        checked={openOnly}
        onChange={(event) => setOpenOnly(event.currentTarget.checked)}
      />
      <Found key={String(openOnly)} store={store} openOnly={openOnly} />
    </Stack>
  )
}

function Found({ store, openOnly }: { store: Store; openOnly: boolean }) {
  const t = useTranslations('stock.purchasing')
  const pages = usePages((cursor) =>
    query(listPurchaseOrders, {
      params: { id: store.id },
      query: { limit: 25, ...(openOnly ? { open: 'true' as const } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  if (pages.isPending) return <LoadingState />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return (
      <EmptyState icon={<IconTruckDelivery size={28} aria-hidden />} title={t('none')} body={t('noneBody')} />
    )
  return (
    <>
      <DataTable
        label={t('label')}
        rows={pages.items}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'supplier',
            header: t('supplier'),
            primary: true,
            cell: ({ id, supplier }) => (
              <LinkText href={`/pharmacy-desk/purchases/${id}`}>{supplier}</LinkText>
            ),
          },
          { key: 'products', header: t('products'), cell: (order) => <Products order={order} /> },
          {
            key: 'ordered',
            header: t('ordered'),
            cell: ({ orderedAt }) => <DateTime instant={orderedAt} zone={store.timeZone} style="date" />,
          },
          {
            key: 'expected',
            header: t('expected'),
            cell: ({ expectedOn }) => (expectedOn ? <CalendarDate date={expectedOn} /> : '–'),
          },
          { key: 'status', header: t('status'), cell: ({ status }) => <PurchaseStatus status={status} /> },
        ]}
      />
      <MoreButton pages={pages} style={{ alignSelf: 'flex-start' }} />
    </>
  )
}

const shown = 2

function Products({ order }: { order: PurchaseOrder }) {
  const t = useTranslations('stock.purchasing')
  const names = order.lines.slice(0, shown).map(({ product }) => product.name)
  const count = order.lines.length - names.length
  return count > 0 ? t('more', { names: names.join(', '), count }) : names.join(', ')
}

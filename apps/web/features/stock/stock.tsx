'use client'
import { query } from '@imeds/client'
import { listStock, type StockItem, type Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Tabs, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { ProductName } from '@/ui/product-name.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { inStore } from './in-store.ts'
import { Ledger } from './ledger.tsx'
import { LowStock } from './low-stock.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { NearExpiry } from './near-expiry.tsx'

type Props = {
  store: Store
  /** Whether products have pages of their own at this counter, and purchase orders are made here. */
  withProducts?: boolean
}

/** What a store holds, what runs low, and what expires soon. */
export function Stock({ store: { id: storeId, timeZone, abilities }, withProducts = true }: Props) {
  const t = useTranslations('stock')
  return (
    <Tabs defaultValue="all" keepMounted={false}>
      <Tabs.List mb="lg">
        <Tabs.Tab value="all">{t('tabs.all')}</Tabs.Tab>
        <Tabs.Tab value="low">{t('tabs.low')}</Tabs.Tab>
        <Tabs.Tab value="expiry">{t('tabs.expiry')}</Tabs.Tab>
        <Tabs.Tab value="ledger">{t('tabs.ledger')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="all">
        <StockTable storeId={storeId} withProducts={withProducts} />
      </Tabs.Panel>
      <Tabs.Panel value="low">
        <LowStock storeId={storeId} mayOrder={withProducts && abilities.manage} withProducts={withProducts} />
      </Tabs.Panel>
      <Tabs.Panel value="expiry">
        <NearExpiry storeId={storeId} />
      </Tabs.Panel>
      <Tabs.Panel value="ledger">
        <Ledger storeId={storeId} timeZone={timeZone} />
      </Tabs.Panel>
    </Tabs>
  )
}

type Listed = { storeId: string; withProducts: boolean }

function StockTable({ storeId, withProducts }: Listed) {
  const t = useTranslations('stock.list')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 200)
  return (
    <Stack>
      <TextInput
        label={t('find')}
        maw="24rem"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Found key={text} storeId={storeId} text={text} withProducts={withProducts} />
    </Stack>
  )
}

function Found({ storeId, text, withProducts }: Listed & { text: string }) {
  const t = useTranslations('stock.list')
  const pages = usePages((cursor) =>
    query(listStock, {
      params: { id: storeId },
      query: { limit: 25, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  if (pages.isPending) return <LoadingState />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return <EmptyState title={t('none')} body={text ? t('noneFound', { text }) : t('noneBody')} />
  return (
    <>
      <StockItems items={pages.items} storeId={storeId} withProducts={withProducts} />
      <MoreButton pages={pages} style={{ alignSelf: 'flex-start' }} />
    </>
  )
}

function StockItems({ items, storeId, withProducts }: Listed & { items: readonly StockItem[] }) {
  const t = useTranslations('stock.list')
  return (
    <DataTable
      label={t('label')}
      rows={items}
      rowKey={({ product }) => product.id}
      columns={[
        {
          key: 'product',
          header: t('product'),
          primary: true,
          cell: ({ product }) => (
            <ProductName product={product}>
              {withProducts ? (
                <LinkText href={inStore(`stock/${product.id}`, storeId)}>{product.name}</LinkText>
              ) : (
                product.name
              )}
            </ProductName>
          ),
        },
        {
          key: 'batches',
          header: t('batches'),
          cell: ({ batches }) =>
            batches.map((batch) => (
              <div key={batch.id}>
                {batch.number}, <CalendarDate date={batch.expiresOn} />{' '}
                <Text span size="sm" c="dimmed">
                  ({batch.onHand})
                </Text>{' '}
                {batch.recalledAt ? <StatusBadge tone="danger">{t('recalled')}</StatusBadge> : null}
                {batch.expired ? <StatusBadge tone="danger">{t('expired')}</StatusBadge> : null}
              </div>
            )),
        },
        { key: 'onHand', header: t('onHand'), align: 'end', cell: ({ onHand }) => onHand },
        { key: 'reserved', header: t('reserved'), align: 'end', cell: ({ reserved }) => reserved },
        {
          key: 'available',
          header: t(withProducts ? 'available' : 'usable'),
          align: 'end',
          cell: ({ available, product }) => t('units', { quantity: available, unit: product.unit }),
        },
      ]}
    />
  )
}

'use client'
import { query } from '@imeds/client'
import { listStock, type StockItem, type Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { Stat } from '@/ui/stat.tsx'
import { inStore } from '../in-store.ts'
import { Ledger } from '../ledger.tsx'
import { ProductBatches } from './product-batches.tsx'
import { ReorderForm } from './reorder-form.tsx'

type Props = { store: Store; stores: readonly Store[]; productId: string }

/** A product in one store: its batches, when to order it, and all that came and went. */
export function ProductStock({ store, stores, productId }: Props) {
  const t = useTranslations('stock.product')
  const found = useQuery(query(listStock, { params: { id: store.id }, query: { productId, limit: 1 } }))
  if (found.isPending) return <LoadingPage />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  const [item] = found.data.items
  if (!item)
    return (
      <EmptyState
        order={1}
        title={t('missing')}
        body={t('missingBody')}
        action={<LinkButton href={inStore('stock', store.id)}>{t('back')}</LinkButton>}
      />
    )
  return <Shown item={item} store={store} stores={stores} />
}

function Shown({ item, store, stores }: Omit<Props, 'productId'> & { item: StockItem }) {
  const t = useTranslations('stock.product')
  const ledger = useTranslations('stock.ledger')
  const { product } = item
  const units = (quantity: number) => t('units', { quantity, unit: product.unit })
  const siblings = stores.filter(({ id, facilityId }) => id !== store.id && facilityId === store.facilityId)
  return (
    <>
      <PageHeader
        above={<LinkText href={inStore('stock', store.id)}>{t('back')}</LinkText>}
        title={product.name}
        lead={[
          product.genericName,
          product.strength,
          product.form,
          t('pack', { count: product.packSize, unit: product.unit }),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <Stat label={t('available')} value={units(item.available)} />
          <Stat label={t('onHand')} value={units(item.onHand)} />
          <Stat label={t('promised')} value={units(item.reserved)} />
        </SimpleGrid>
        <SectionCard title={t('batches')} lead={t('batchesLead')}>
          {item.batches.length === 0 ? (
            <EmptyState order={3} title={t('noBatches')} body={t('noBatchesBody')} />
          ) : (
            <ProductBatches
              item={item}
              storeId={store.id}
              siblings={siblings}
              mayAct={store.abilities.manage}
            />
          )}
        </SectionCard>
        {store.abilities.manage ? <ReorderForm item={item} storeId={store.id} /> : null}
        <SectionCard title={ledger('title')} lead={ledger('lead')}>
          <Ledger storeId={store.id} timeZone={store.timeZone} productId={product.id} />
        </SectionCard>
      </Stack>
    </>
  )
}

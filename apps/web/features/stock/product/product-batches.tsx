'use client'
import type { StockItem, Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type Column } from '@/ui/data-table.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { Money } from '@/ui/money.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { BatchDialog, type BatchAct } from './batch-dialog.tsx'

export type StockedBatch = StockItem['batches'][number]
type Props = { item: StockItem; storeId: string; siblings: readonly Store[]; mayAct: boolean }

/** The batches of a product with what can be done about each. */
export function ProductBatches({ item, storeId, siblings, mayAct }: Props) {
  const t = useTranslations('stock.product')
  const list = useTranslations('stock.list')
  const [asked, setAsked] = useState<{ act: BatchAct; batch: StockedBatch } | null>(null)
  const button = (act: BatchAct, batch: StockedBatch) => (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={`${t(act)}: ${batch.number}`}
      onClick={() => setAsked({ act, batch })}
    >
      {t(act)}
    </Button>
  )
  const actions: Column<StockedBatch> = {
    key: 'act',
    header: t('act'),
    align: 'end',
    cell: (batch) => (
      <Group gap="xs" justify="flex-end">
        {button('count', batch)}
        {siblings.length > 0 && batch.onHand > batch.reserved ? button('move', batch) : null}
        {batch.onHand > batch.reserved ? button('writeOff', batch) : null}
      </Group>
    ),
  }
  return (
    <>
      <DataTable
        label={t('batches')}
        rows={item.batches}
        rowKey={({ id }) => id}
        columns={[
          { key: 'number', header: t('batch'), primary: true, cell: ({ number }) => number },
          {
            key: 'expires',
            header: t('expires'),
            cell: (batch) => (
              <>
                <CalendarDate date={batch.expiresOn} />{' '}
                {batch.recalledAt ? <StatusBadge tone="danger">{list('recalled')}</StatusBadge> : null}
                {batch.expired ? <StatusBadge tone="danger">{list('expired')}</StatusBadge> : null}
              </>
            ),
          },
          {
            key: 'price',
            header: t('price'),
            align: 'end',
            cell: ({ mrpPaise }) => {
              const price = mrpPaise ?? item.product.mrpPaise
              return price === null ? '–' : <Money paise={price} />
            },
          },
          { key: 'onHand', header: t('onHand'), align: 'end', cell: ({ onHand }) => onHand },
          { key: 'promised', header: t('promised'), align: 'end', cell: ({ reserved }) => reserved },
          ...(mayAct ? [actions] : []),
        ]}
      />
      {asked ? (
        <BatchDialog
          key={`${asked.act} ${asked.batch.id}`}
          act={asked.act}
          batch={asked.batch}
          unit={item.product.unit}
          storeId={storeId}
          siblings={siblings}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}

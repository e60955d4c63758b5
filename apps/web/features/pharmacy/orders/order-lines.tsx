'use client'
import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import { Text } from '@mantine/core'
import { DataTable } from '@/ui/data-table.tsx'
import { CalendarDate } from '@/ui/date-time.tsx'
import { Money } from '@/ui/money.tsx'
import { ProductName } from '@/ui/product-name.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../pharmacy.module.css'

/** What is ordered, from which batches, and for how much. */
export function OrderLines({ order }: { order: MedicineOrder }) {
  const t = useTranslations('pharmacy.order')
  const unitWord = useUnitWord()
  if (order.lines.length === 0) return <Text c="dimmed">{t('pharmacistReads')}</Text>
  return (
    <>
      <DataTable
        label={t('lines')}
        rows={order.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'medicine',
            header: t('medicine'),
            primary: true,
            cell: ({ product, substituted }) => (
              <>
                <ProductName product={product}>{product.name}</ProductName>
                {substituted ? <StatusBadge tone="warning">{t('substituted')}</StatusBadge> : null}
              </>
            ),
          },
          {
            key: 'quantity',
            header: t('quantity'),
            cell: ({ quantity, product }) => t('units', { quantity, unit: unitWord(product.unit) }),
          },
          {
            key: 'batch',
            header: t('batch'),
            cell: ({ batches }) =>
              batches.length === 0
                ? t('notYet')
                : batches.map((batch) => (
                    <div key={batch.batchId}>
                      {batch.number}{' '}
                      <Text span size="sm" c="dimmed">
                        {t('expires')} <CalendarDate date={batch.expiresOn} />
                      </Text>{' '}
                      {batch.returnedQuantity > 0 ? (
                        <StatusBadge tone="neutral">
                          {t('cameBack', { quantity: batch.returnedQuantity })}
                        </StatusBadge>
                      ) : null}
                    </div>
                  )),
          },
          {
            key: 'amount',
            header: t('amount'),
            align: 'end',
            cell: ({ amountPaise }) => (amountPaise === null ? t('notYet') : <Money paise={amountPaise} />),
          },
        ]}
      />
      {order.deliveryFeePaise > 0 ? (
        <div className={classes['total']}>
          <span>{t('delivery')}</span>
          <Money paise={order.deliveryFeePaise} />
        </div>
      ) : null}
      {order.totalPaise === null ? null : (
        <div className={classes['total']}>
          <span>{t('total')}</span>
          <Money paise={order.totalPaise} />
        </div>
      )}
    </>
  )
}

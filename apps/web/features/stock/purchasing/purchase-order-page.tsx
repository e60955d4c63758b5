'use client'
import { mutation, query } from '@imeds/client'
import { cancelPurchaseOrder, getPurchaseOrder, type PurchaseOrder, type Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { OnScreen, PrintButton, PrintSheet } from '@/ui/print-sheet.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { inStore } from '../in-store.ts'
import { OrderedLines } from './ordered-lines.tsx'
import { PurchaseStatus } from './status.tsx'

/** A purchase order: what was ordered, what has come, and what happens next. */
export function PurchaseOrderPage({ id, stores }: { id: string; stores: readonly Store[] }) {
  const order = useQuery(query(getPurchaseOrder, { params: { id } }))
  if (order.isPending) return <LoadingPage />
  if (order.isError) return <ErrorState error={order.error} onRetry={order.refetch} />
  return <Shown order={order.data} store={stores.find((one) => one.id === order.data.storeId)} />
}

function Shown({ order, store }: { order: PurchaseOrder; store: Store | undefined }) {
  const t = useTranslations('stock.purchasing')
  const { instant, calendarDate } = useFormat()
  const ordered = instant(order.orderedAt, store?.timeZone ?? 'UTC', 'date')
  return (
    <PrintSheet>
      <PageHeader
        above={
          <OnScreen>
            <LinkText href={inStore('purchases', order.storeId)}>{t('back')}</LinkText>
          </OnScreen>
        }
        title={t('from', { supplier: order.supplier })}
        lead={[
          store && `${store.facilityName}, ${store.name}`,
          `${t('ordered')} ${ordered}`,
          order.expectedOn && `${t('expected')} ${calendarDate(order.expectedOn)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={<PurchaseStatus status={order.status} />}
      />
      <Stack gap="lg">
        <OnScreen>
          <Group gap="sm">
            {order.abilities.receive ? (
              <LinkButton href={inStore('receive', order.storeId, { order: order.id })}>
                {t('receive')}
              </LinkButton>
            ) : null}
            <PrintButton>{t('print')}</PrintButton>
            {order.abilities.cancel ? <CloseOrder id={order.id} /> : null}
          </Group>
        </OnScreen>
        <SectionCard title={t('ofLines')}>
          <OrderedLines order={order} />
        </SectionCard>
        {order.note ? (
          <SectionCard title={t('note')}>
            <Text style={{ whiteSpace: 'pre-line' }}>{order.note}</Text>
          </SectionCard>
        ) : null}
      </Stack>
    </PrintSheet>
  )
}

function CloseOrder({ id }: { id: string }) {
  const t = useTranslations('stock.purchasing')
  const said = useSaid()
  const client = useQueryClient()
  const close = useMutation({
    ...mutation(cancelPurchaseOrder),
    onSuccess: () => {
      said.done(t('closed'))
      void client.invalidateQueries()
    },
    onError: said.failed,
  })
  return (
    <ConfirmButton
      danger
      title={t('closeTitle')}
      body={t('closeBody')}
      confirmLabel={t('close')}
      loading={close.isPending}
      onConfirm={() => close.mutate({ params: { id } })}
    >
      {t('close')}
    </ConfirmButton>
  )
}

'use client'
import { urlOf } from '@imeds/client'
import { downloadBill } from '@imeds/contracts/billing'
import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Card, Stack } from '@mantine/core'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { OrderLines } from '../orders/order-lines.tsx'
import { OrderProgress } from '../orders/order-progress.tsx'
import { OrderStatusBadge } from '../orders/order-status.tsx'
import { Fact } from '../orders/patient-order.tsx'
import { useOrder } from '../orders/use-order.ts'
import classes from '../pharmacy.module.css'
import { DeskActions } from './desk-actions.tsx'
import { Papers } from './papers.tsx'
import { TakePayment } from './take-payment.tsx'
import { VerifyForm, type SearchSlot } from './verify-form.tsx'

/** An order as the pharmacy works on it; `search` finds a product where the pharmacist writes the lines. */
export function DeskOrder({
  id,
  facilityId,
  search,
}: {
  id: string
  facilityId: string
  search: SearchSlot
}) {
  const order = useOrder(id, `pharmacy/${facilityId}/orders`)
  if (order.isPending) return <LoadingPage />
  if (order.isError) return <ErrorState error={order.error} onRetry={order.refetch} />
  return <Shown order={order.data} search={search} />
}

/** Over a counter or at the door: when the medicines are ready to change hands. */
const isDueHere = ({ payment, status, billId, paid }: MedicineOrder) =>
  billId !== null && !paid && payment !== 'online' && ['confirmed', 'packed', 'dispatched'].includes(status)

function Shown({ order, search }: { order: MedicineOrder; search: SearchSlot }) {
  const t = useTranslations('pharmacy.desk')
  const of = useTranslations('pharmacy.order')
  return (
    <>
      <PageHeader
        above={<LinkText href="/pharmacy-desk">{t('back')}</LinkText>}
        title={t('order', { name: order.patient.name })}
        lead={of(`fulfilments.${order.fulfilment}`)}
        actions={<OrderStatusBadge status={order.status} />}
      />
      <div className={classes['page']}>
        <Stack gap="lg">
          {order.abilities.verify ? <Papers order={order} /> : null}
          {order.abilities.verify ? (
            <VerifyForm key={order.version} order={order} search={search} />
          ) : (
            <SectionCard title={of('lines')}>
              <OrderLines order={order} />
            </SectionCard>
          )}
        </Stack>
        <Stack gap="lg" component="aside">
          {isDueHere(order) ? <TakePayment billId={order.billId!} duePaise={order.totalPaise ?? 0} /> : null}
          <DeskActions order={order} />
          <SectionCard title={of('progress')}>
            <OrderProgress order={order} />
          </SectionCard>
          <Card>
            <dl className={classes['facts']}>
              <Fact label={of('payment')}>{order.paid ? of('paid') : of(`payments.${order.payment}`)}</Fact>
              {order.billId && order.invoiceNumber ? (
                <Fact label={t('invoice')}>
                  <Anchor href={urlOf(downloadBill, { params: { id: order.billId } })} target="_blank">
                    {order.invoiceNumber}
                  </Anchor>
                </Fact>
              ) : null}
              {order.address ? (
                <Fact label={of('address')}>
                  {[order.address.line, order.address.city, order.address.pinCode].join(', ')}
                </Fact>
              ) : null}
              {order.phone ? <Fact label={t('phone')}>{order.phone}</Fact> : null}
              {order.note ? <Fact label={t('note')}>{order.note}</Fact> : null}
              {order.prescriber ? (
                <Fact label={t('prescriber')}>
                  {order.prescriber.name}, {order.prescriber.registrationNumber}
                </Fact>
              ) : null}
            </dl>
          </Card>
        </Stack>
      </div>
    </>
  )
}

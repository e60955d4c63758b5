'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconClockX } from '@tabler/icons-react'
import { BillToPay } from '@/features/billing/bills/bill-to-pay.tsx'
import { AskingTheBank } from '@/features/billing/payment/pay-panel.tsx'
import { usePayment } from '@/features/billing/payment/use-payment.ts'
import { OrderFacts } from '@/features/lab/order/order-facts.tsx'
import { useLabOrder } from '@/features/lab/order/use-order.ts'
import type { LabOrder } from '@/features/lab/types.ts'
import { Countdown } from '@/ui/countdown.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '@/features/lab/lab.module.css'

/** The payment of tests whose time is kept, up to its end, whichever that is. */
export function LabCheckout({ id }: { id: string }) {
  const order = useLabOrder(id)
  if (order.isPending) return <LoadingState rows={2} />
  if (order.isError) return <ErrorState error={order.error} onRetry={order.refetch} />
  return <CheckoutOf order={order.data} refetch={() => void order.refetch()} />
}

function CheckoutOf({ order, refetch }: { order: LabOrder; refetch: () => void }) {
  const t = useTranslations('lab.checkout')
  const payment = usePayment(order.id)
  const underWay = payment.phase === 'opening' || payment.phase === 'paying' || payment.phase === 'asking'
  if (order.status === 'expired' || order.status === 'cancelled')
    return underWay ? (
      <AskingTheBank payment={payment} />
    ) : (
      <EmptyState
        order={1}
        icon={<IconClockX size={28} aria-hidden />}
        title={t('lapsed')}
        body={t('lapsedBody')}
        action={<LinkButton href="/lab/book">{t('again')}</LinkButton>}
      />
    )
  if (order.status !== 'held')
    return (
      <EmptyState
        order={1}
        icon={<IconCircleCheck size={28} aria-hidden />}
        title={t('booked')}
        body={t('bookedBody')}
        action={<LinkButton href={`/lab/orders/${order.id}`}>{t('open')}</LinkButton>}
      />
    )
  return (
    <>
      <PageHeader title={t('title')} />
      <div className={classes['page']}>
        {order.bill ? <BillToPay id={order.bill.id} payment={payment} /> : null}
        <SectionCard title={t('kept')}>
          <Stack gap="lg">
            {order.holdExpiresAt ? (
              <Group>
                <Countdown key={order.holdExpiresAt} until={order.holdExpiresAt} onEnd={refetch} />
                <Text c="dimmed">{order.patient.name}</Text>
              </Group>
            ) : null}
            <OrderFacts order={order} />
          </Stack>
        </SectionCard>
      </div>
    </>
  )
}

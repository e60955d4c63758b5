'use client'
import { cancelMedicineOrder, type MedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Stack, Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { useSession } from '@/lib/use-session.tsx'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../pharmacy.module.css'
import { OrderLines } from './order-lines.tsx'
import { OrderProgress } from './order-progress.tsx'
import { OrderStatusBadge } from './order-status.tsx'
import { useOrder, useOrderChange } from './use-order.ts'

/** An order as its patient sees it; `pay` puts the payment in where one is due. */
export function PatientOrder({ id, pay }: { id: string; pay: (order: MedicineOrder) => ReactNode }) {
  const { user } = useSession()
  const order = useOrder(id, user ? `user/${user.id}` : null)
  if (order.isPending) return <LoadingPage />
  if (order.isError) return <ErrorState error={order.error} onRetry={order.refetch} />
  return <Shown order={order.data} pay={pay} />
}

function Shown({ order, pay }: { order: MedicineOrder; pay: (order: MedicineOrder) => ReactNode }) {
  const t = useTranslations('pharmacy.order')
  const common = useTranslations('common')
  const statusOf = useTranslations('pharmacy.statuses')
  return (
    <>
      <PageHeader
        title={t('title', { pharmacy: order.facility.name })}
        lead={t('for', { name: order.patient.name })}
        actions={<OrderStatusBadge status={order.status} />}
      />
      <VisuallyHidden component="output">{t('now', { status: statusOf(order.status) })}</VisuallyHidden>
      <div className={classes['page']}>
        <Stack gap="lg">
          {order.abilities.pay && order.payment === 'online' ? pay(order) : null}
          <SectionCard title={t('lines')}>
            <OrderLines order={order} />
          </SectionCard>
        </Stack>
        <Stack gap="lg" component="aside">
          <SectionCard title={t('progress')}>
            <OrderProgress order={order} />
          </SectionCard>
          {order.deliveryCode && ['packed', 'dispatched'].includes(order.status) ? (
            <SectionCard
              title={t('code')}
              lead={t(order.fulfilment === 'delivery' ? 'codeAtDoor' : 'codeAtCounter')}
            >
              <Text className={classes['code']}>{order.deliveryCode}</Text>
            </SectionCard>
          ) : null}
          <Card>
            <dl className={classes['facts']}>
              <Fact label={t('how')}>{t(`fulfilments.${order.fulfilment}`)}</Fact>
              <Fact label={t('payment')}>{order.paid ? t('paid') : t(`payments.${order.payment}`)}</Fact>
              {order.address ? (
                <Fact label={t('address')}>
                  {[order.address.line, order.address.city, order.address.pinCode].join(', ')}
                </Fact>
              ) : null}
            </dl>
            <Stack gap="xs" mt="md" align="flex-start">
              {order.billId ? <LinkText href={`/bills/${order.billId}`}>{t('bill')}</LinkText> : null}
              {order.prescriptionId ? (
                <LinkText href={`/prescriptions/${order.prescriptionId}`}>{t('prescription')}</LinkText>
              ) : null}
              <LinkText href="/medicines">{common('back')}</LinkText>
            </Stack>
          </Card>
          {order.abilities.cancel ? <CancelOrder order={order} /> : null}
        </Stack>
      </div>
    </>
  )
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CancelOrder({ order }: { order: MedicineOrder }) {
  const t = useTranslations('pharmacy.order')
  const said = useSaid()
  const cancel = useOrderChange(cancelMedicineOrder, order.id)
  return (
    <ConfirmButton
      danger
      title={t('cancelTitle')}
      body={t(order.paid ? 'cancelPaid' : 'cancelBody')}
      confirmLabel={t('cancel')}
      loading={cancel.isPending}
      onConfirm={() =>
        cancel.mutate(
          { params: { id: order.id }, body: { reason: t('cancelledByPatient') } },
          { onError: said.failed },
        )
      }
    >
      {t('cancel')}
    </ConfirmButton>
  )
}

'use client'
import { mutation, queryKey } from '@imeds/client'
import { cancelLabOrder, getLabOrder } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, List, ListItem, Stack, Text } from '@mantine/core'
import { IconArrowRight, IconPhone } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat, usePreparationText } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../lab.module.css'
import { OrderStatus } from '../order-status.tsx'
import type { LabOrder } from '../types.ts'
import { OrderFacts } from './order-facts.tsx'
import { OrderProgress } from './order-progress.tsx'
import { useLabOrder } from './use-order.ts'

type Props = {
  id: string
  /** Where it is read: by its patient, or at the desk that follows it for them. */
  base?: '/lab' | '/desk/lab'
}

/** One order as its patient follows it. */
export function OrderPage({ id, base = '/lab' }: Props) {
  const order = useLabOrder(id)
  if (order.isPending) return <LoadingPage />
  if (order.isError) return <ErrorState error={order.error} onRetry={order.refetch} />
  return <Page order={order.data} base={base} />
}

function Page({ order, base }: { order: LabOrder; base: NonNullable<Props['base']> }) {
  const t = useTranslations('lab.order')
  const preparationText = usePreparationText()
  const own = base === '/lab'
  const over = order.status === 'cancelled' || order.status === 'expired'
  const again = order.specimens.some(({ status }) => status === 'rejected') && order.status === 'booked'
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('for', { name: order.patient.name })}
        actions={
          order.reportId ? (
            <LinkButton
              href={`${base}/reports/${order.reportId}`}
              rightSection={<IconArrowRight size={18} aria-hidden />}
            >
              {t('report')}
            </LinkButton>
          ) : order.status === 'held' && order.abilities.pay && own ? (
            <LinkButton href={`/lab/orders/${order.id}/checkout`}>{t('pay')}</LinkButton>
          ) : null
        }
      />
      <div className={classes['page']}>
        <div className={classes['stack']}>
          {again ? <Alert color="warning" variant="light" title={t('again')} /> : null}
          <SectionCard title={t('progress')} actions={<OrderStatus status={order.status} />}>
            <Stack gap="md">
              {over ? (
                <Text>
                  {order.cancelReason ? t('cancelReason', { reason: order.cancelReason }) : t('cancelled')}
                </Text>
              ) : (
                <>
                  <OrderProgress status={order.status} />
                  <Promise order={order} />
                </>
              )}
            </Stack>
          </SectionCard>
          {over || order.reportId ? null : (
            <SectionCard title={t('preparation')}>
              {order.preparation.length === 0 ? (
                <Text>{t('noPreparation')}</Text>
              ) : (
                <List>
                  {order.preparation.map((line) => (
                    <ListItem key={line}>{preparationText(line)}</ListItem>
                  ))}
                </List>
              )}
            </SectionCard>
          )}
        </div>
        <SectionCard title={t('tests')}>
          <Stack gap="md">
            <OrderFacts order={order} />
            {order.payAtCounter && order.bill?.status === 'open' ? <Text>{t('payAtCounter')}</Text> : null}
            {own && order.bill && order.bill.status !== 'cancelled' ? (
              <LinkText href={`/bills/${order.bill.id}`}>{t('payBill')}</LinkText>
            ) : null}
            {own && order.prescriptionId ? (
              <LinkText href={`/prescriptions/${order.prescriptionId}`}>{t('prescription')}</LinkText>
            ) : null}
            {order.laboratory.phone ? (
              <LinkText href={`tel:${order.laboratory.phone}`}>
                <IconPhone size={16} aria-hidden style={{ verticalAlign: '-0.15em' }} /> {t('phone')}
              </LinkText>
            ) : null}
            {order.abilities.cancel ? <Cancel id={order.id} /> : null}
          </Stack>
        </SectionCard>
      </div>
    </>
  )
}

function Promise({ order: { onTime, promisedAt, releasedAt, laboratory } }: { order: LabOrder }) {
  const t = useTranslations('lab.order')
  const { instant } = useFormat()
  const at = (time: string) => instant(time, laboratory.timeZone)
  if (releasedAt === null) return <Text c="dimmed">{t('promised', { time: at(promisedAt) })}</Text>
  return <Text c="dimmed">{t(onTime ? 'onTime' : 'late', { time: at(releasedAt) })}</Text>
}

function Cancel({ id }: { id: string }) {
  const t = useTranslations('lab.order')
  const client = useQueryClient()
  const { done } = useSaid()
  const cancel = useMutation({
    ...mutation(cancelLabOrder),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: queryKey(getLabOrder) })
      done(t('cancelled'))
    },
  })
  return (
    <>
      <FormError error={cancel.error} />
      <ConfirmButton
        danger
        title={t('cancelTitle')}
        body={t('cancelBody')}
        confirmLabel={t('cancelYes')}
        loading={cancel.isPending}
        onConfirm={() => cancel.mutate({ params: { id }, body: {} })}
      >
        {t('cancel')}
      </ConfirmButton>
    </>
  )
}

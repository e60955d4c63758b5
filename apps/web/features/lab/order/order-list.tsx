'use client'
import { query } from '@imeds/client'
import { listLabOrders } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { IconTestPipe } from '@tabler/icons-react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Pages } from '@/ui/pages.tsx'
import { CardLink } from '../card-link.tsx'
import classes from '../lab.module.css'
import { OrderStatus } from '../order-status.tsx'

type Props = {
  /** Only of this patient; of oneself and the family when left out. */
  patientId?: string
  /** Where an order opens. */
  base?: string
}

/** Orders, newest first and live. */
export function OrderList({ patientId, base = '/lab/orders' }: Props) {
  const t = useTranslations('lab')
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listLabOrders, {
      body: {
        when: 'all',
        limit: 10,
        ...(patientId ? { patientId } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  return (
    <Pages
      pages={pages}
      rows={2}
      empty={
        patientId ? (
          <Text c="dimmed">{t('counter.noOrders')}</Text>
        ) : (
          <EmptyState
            icon={<IconTestPipe size={28} aria-hidden />}
            title={t('noOrders')}
            body={t('noOrdersBody')}
            action={<LinkButton href="/lab/book">{t('orderTests')}</LinkButton>}
          />
        )
      }
    >
      {(items) => (
        <ul className={classes['cards']} aria-label={t('orders')}>
          {items.map((order) => (
            <li key={order.id}>
              <CardLink href={`${base}/${order.id}`} icon={IconTestPipe}>
                <strong>{order.tests.join(', ')}</strong>
                <OrderStatus status={order.status} />
                <small>
                  {t('order.for', { name: order.patient.name })} · {order.laboratory.name} ·{' '}
                  <DateTime instant={order.slot.startsAt} zone={order.laboratory.timeZone} />
                </small>
              </CardLink>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
}

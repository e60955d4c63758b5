'use client'
import { query } from '@imeds/client'
import { listMedicineOrders } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Group } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import Link from 'next/link'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Money } from '@/ui/money.tsx'
import { Pages } from '@/ui/pages.tsx'
import classes from '../pharmacy.module.css'
import { OrderStatusBadge } from './order-status.tsx'

// The card does not name its pharmacy's zone; the country's serves for a date.
const zone = 'Asia/Kolkata'

/** The medicine orders of the own and family profiles, the newest first. */
export function OrderList() {
  const t = useTranslations('pharmacy.list')
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listMedicineOrders, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  return (
    <Pages
      pages={pages}
      empty={
        <EmptyState
          icon={<IconPackage size={28} aria-hidden />}
          title={t('none')}
          body={t('noneBody')}
          action={<LinkButton href="/prescriptions">{t('prescriptions')}</LinkButton>}
        />
      }
    >
      {(items) => (
        <ul className={classes['cards']} aria-label={t('title')}>
          {items.map((order) => (
            <li key={order.id}>
              <Link href={`/medicines/${order.id}`} prefetch={false} className={classes['card']}>
                <span className={classes['text']}>
                  <strong>{order.medicines.length ? order.medicines.join(', ') : t('fromPicture')}</strong>
                  <small>
                    {t('at', { pharmacy: order.facility.name })} · {t('for', { name: order.patient.name })} ·{' '}
                    <DateTime instant={order.placedAt} zone={zone} style="date" />
                  </small>
                </span>
                <Group gap="sm">
                  {order.totalPaise === null ? null : <Money paise={order.totalPaise} />}
                  <OrderStatusBadge status={order.status} />
                </Group>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
}

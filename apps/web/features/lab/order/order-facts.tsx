'use client'
import type { Role } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { useSession } from '@/lib/use-session.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import classes from '../lab.module.css'
import type { LabOrder } from '../types.ts'

/** Where each side reads a bought package; a laboratory has no page of it. */
const packagePages: Partial<Record<Role, (id: string) => string>> = {
  patient: (id) => `/packages/mine/${id}`,
  front_desk: (id) => `/desk/packages/purchases/${id}`,
}

/** When, where, what and for how much. */
export function OrderFacts({ order }: { order: LabOrder }) {
  const { activeRole } = useSession()
  const packageHref = activeRole ? packagePages[activeRole] : undefined
  const t = useTranslations('lab.order')
  const all = useTranslations('lab')
  const { laboratory, collectionAddress: home, slot } = order
  return (
    <dl className={classes['facts']}>
      <div>
        <dt>{t('when')}</dt>
        <dd>
          <DateTime instant={slot.startsAt} zone={laboratory.timeZone} />
        </dd>
      </div>
      <div>
        <dt>{t('where')}</dt>
        <dd>
          {laboratory.name}
          <small>
            {home
              ? `${all('collection.home')}: ${home.line}, ${home.city} ${home.pinCode}`
              : `${laboratory.address.line}, ${laboratory.address.city} ${laboratory.address.pinCode}`}
          </small>
        </dd>
      </div>
      {order.practitioner ? (
        <div>
          <dt>{t('requester')}</dt>
          <dd>{t('doctor', { name: order.practitioner.name })}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t('tests')}</dt>
        {order.items.map(({ testId, name, pricePaise }) => (
          <dd key={testId} style={{ display: 'flex', justifyContent: 'space-between', gap: '1rem' }}>
            <span>{name}</span>
            <Money paise={pricePaise} />
          </dd>
        ))}
        {order.homeFeePaise > 0 ? (
          <dd style={{ display: 'flex', justifyContent: 'space-between', gap: '1rem' }}>
            <span>{t('homeFee')}</span>
            <Money paise={order.homeFeePaise} />
          </dd>
        ) : null}
      </div>
      {order.packagePurchase ? (
        <div>
          <dt>{t('package')}</dt>
          <dd>
            {packageHref ? (
              <LinkText href={packageHref(order.packagePurchase.id)}>
                {t('byPackage', { name: order.packagePurchase.name })}
              </LinkText>
            ) : (
              t('byPackage', { name: order.packagePurchase.name })
            )}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('total')}</dt>
        <dd className={classes['figure']}>
          <Money paise={order.totalPaise} />
        </dd>
      </div>
    </dl>
  )
}

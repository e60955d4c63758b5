'use client'
import { useTranslations } from '@imeds/i18n/react'
import { DateTime } from '@/ui/date-time.tsx'
import { Money } from '@/ui/money.tsx'
import classes from '../lab.module.css'
import type { LabOrder } from '../types.ts'

/** When, where, what and for how much. */
export function OrderFacts({ order }: { order: LabOrder }) {
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
      <div>
        <dt>{t('total')}</dt>
        <dd className={classes['figure']}>
          <Money paise={order.totalPaise} />
        </dd>
      </div>
    </dl>
  )
}

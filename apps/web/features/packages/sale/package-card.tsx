'use client'
import { useTranslations } from '@imeds/i18n/react'
import Link from 'next/link'
import { useFormat } from '@/lib/use-format.ts'
import { Money } from '@/ui/money.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../packages.module.css'
import type { HealthPackage } from '../types.ts'

/** One package in the results: what is in it, where, and for how much. */
export function PackageCard({ healthPackage }: { healthPackage: HealthPackage }) {
  const t = useTranslations('packages')
  const { money } = useFormat()
  const { id, name, facility, speciality, items, pricePaise, worthPaise, validityDays } = healthPackage
  const saved = worthPaise - (pricePaise ?? 0)
  return (
    <article className={classes['card']} aria-labelledby={`package-${id}`}>
      <div className={classes['text']}>
        <h3 id={`package-${id}`}>
          <Link href={`/packages/${id}`} prefetch={false}>
            {name}
          </Link>
        </h3>
        <small>{[`${facility.name}, ${facility.city}`, speciality].filter(Boolean).join(' · ')}</small>
        <ul className={classes['contains']} aria-label={t('search.contains', { name })}>
          {items.map(({ label, quantity }, index) => (
            // A package may hold two parts of one name.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {quantity > 1 ? `${t('items.times', { count: String(quantity) })} ` : ''}
              {label}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes['price']}>
        <b>
          <Money paise={pricePaise ?? 0} />
        </b>
        {saved > 0 ? (
          <StatusBadge tone="success">{t('search.saves', { amount: money(saved) })}</StatusBadge>
        ) : null}
        <small>{t('search.for', { days: t('items.days', { count: validityDays }) })}</small>
      </div>
    </article>
  )
}

'use client'
import { query } from '@imeds/client'
import { listPackagePurchases } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { IconGift } from '@tabler/icons-react'
import Link from 'next/link'
import { useTopic } from '@/lib/socket.tsx'
import { useFormat } from '@/lib/use-format.ts'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Pages } from '@/ui/pages.tsx'
import { leftOf } from '../left-of.ts'
import classes from '../packages.module.css'
import { PurchaseStatus } from '../status.tsx'

/** The bought packages of oneself and the family, newest first and live. */
export function MyPackages() {
  const t = useTranslations('packages.mine')
  const { instant } = useFormat()
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listPackagePurchases, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  return (
    <Pages
      pages={pages}
      empty={
        <EmptyState
          icon={<IconGift size={28} aria-hidden />}
          title={t('none')}
          body={t('noneBody')}
          action={<LinkButton href="/packages">{t('browse')}</LinkButton>}
        />
      }
    >
      {(items) => (
        <ul className={classes['cards']} aria-label={t('title')}>
          {items.map(({ id, name, status, patient, facility, expiresAt, parts }) => (
            <li key={id}>
              <Link href={`/packages/mine/${id}`} prefetch={false} className={classes['card']}>
                <span className={classes['text']}>
                  <strong>{name}</strong>
                  <PurchaseStatus status={status} />
                  <small>
                    {t('for', { name: patient.name })} · {facility.name}
                  </small>
                </span>
                {status === 'active' ? (
                  <span className={classes['price']}>
                    <span>{t('leftOf', { left: leftOf(parts) })}</span>
                    {expiresAt ? (
                      <small>{t('until', { date: instant(expiresAt, facility.timeZone, 'date') })}</small>
                    ) : null}
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
}

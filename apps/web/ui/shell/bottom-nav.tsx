'use client'
import { useTranslations } from '@imeds/i18n/react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useSession } from '@/lib/use-session.tsx'
import { isCurrent, navOf } from './nav.ts'
import classes from './shell.module.css'

const fitting = 4

/** The first entries under the thumb, on small screens and for those signed in. */
export function BottomNav() {
  const t = useTranslations('shell')
  const pathname = usePathname()
  const { user, activeRole } = useSession()
  const all = navOf(activeRole)
  if (user === null || all.length < 2) return null
  return (
    <nav aria-label={t('bottomNavigation')} className={classes['bottom']}>
      {all.slice(0, fitting).map((entry) => (
        <Link
          key={entry.href}
          href={entry.href}
          className={classes['bottomLink']}
          {...(isCurrent(entry, pathname, all) ? { 'aria-current': 'page' as const } : {})}
        >
          <entry.icon size={22} aria-hidden />
          <span>{t(`nav.${entry.message}`)}</span>
        </Link>
      ))}
    </nav>
  )
}

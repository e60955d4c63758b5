'use client'
import { useTranslations } from '@imeds/i18n/react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import classes from './account.module.css'

const parts = [
  { href: '/account', message: 'details' },
  { href: '/account/security', message: 'security' },
  { href: '/account/files', message: 'files' },
  { href: '/messages', message: 'messages' },
] as const

/** The parts of the account. */
export function AccountNav() {
  const t = useTranslations('identity.account')
  const pathname = usePathname()
  return (
    <nav aria-label={t('sections')} className={classes['nav']}>
      {parts.map(({ href, message }) => (
        <Link key={href} href={href} {...(pathname === href ? { 'aria-current': 'page' as const } : {})}>
          {t(message)}
        </Link>
      ))}
    </nav>
  )
}

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { useSession } from '@/lib/use-session.tsx'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { isCurrent, navOf } from './nav.ts'
import { SchemeSwitch } from './scheme-switch.tsx'
import classes from './shell.module.css'

export type ShellSlots = { bell: ReactNode; roleSwitcher: ReactNode; accountItems: ReactNode }

/** Wordmark, main navigation and account; below 768 pixels the navigation moves into a drawer. */
export function Header({ slots }: { slots: ShellSlots }) {
  const t = useTranslations('shell')
  const { user } = useSession()
  const [opened, menu] = useDisclosure(false)
  const pathname = usePathname()
  const { close } = menu
  // A link inside the drawer leads elsewhere: the drawer has done its work.
  useEffect(() => close(), [pathname, close])
  return (
    <header className={classes['header']}>
      <div className={classes['bar']}>
        <Burger
          className={classes['burger'] ?? ''}
          size="sm"
          opened={opened}
          onClick={menu.toggle}
          aria-label={t('menu')}
          aria-expanded={opened}
        />
        <Link href="/" className={classes['home']} aria-label={t('home')}>
          <Logo />
        </Link>
        <nav aria-label={t('mainNavigation')} className={classes['nav']}>
          <NavLinks className={classes['navLink'] ?? ''} />
        </nav>
        <div className={classes['tools']}>
          <LanguageSwitch />
          <SchemeSwitch />
          {user ? slots.bell : null}
          <AccountMenu roleSwitcher={slots.roleSwitcher} items={slots.accountItems} />
        </div>
      </div>
      <Drawer
        opened={opened}
        onClose={menu.close}
        size="17rem"
        title={<Logo label={t('title')} />}
        closeButtonProps={{ 'aria-label': t('closeMenu') }}
      >
        <nav aria-label={t('mainNavigation')} className={classes['drawerNav']}>
          <NavLinks className={classes['drawerLink'] ?? ''} withIcons />
        </nav>
      </Drawer>
    </header>
  )
}

function NavLinks({ className, withIcons = false }: { className: string; withIcons?: boolean }) {
  const t = useTranslations('shell.nav')
  const pathname = usePathname()
  const entries = navOf(useSession().activeRole)
  return entries.map((entry) => (
    <Link
      key={entry.href}
      href={entry.href}
      className={className}
      {...(isCurrent(entry, pathname, entries) ? { 'aria-current': 'page' as const } : {})}
    >
      {withIcons ? <entry.icon size={20} aria-hidden /> : null}
      {t(entry.message)}
    </Link>
  ))
}

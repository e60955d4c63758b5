'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Menu, Text, UnstyledButton } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useSession } from '@/lib/use-session.tsx'
import { LinkButton } from '../link-button.tsx'
import { initialsOf } from '../initials.ts'
import { accountNavOf } from './nav.ts'
import classes from './shell.module.css'

type Props = {
  /** The switch between roles, when the number holds several. */ roleSwitcher: ReactNode
  items: ReactNode
}

/** Who is signed in, in which role, and what belongs to the account; the way in for everybody else. */
export function AccountMenu({ roleSwitcher, items }: Props) {
  const t = useTranslations('shell')
  const common = useTranslations('common')
  const { user, activeRole } = useSession()
  if (user === null)
    return (
      <LinkButton href="/sign-in" size="sm" className={classes['signIn'] ?? ''}>
        {t('signIn')}
      </LinkButton>
    )
  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className={classes['account'] ?? ''} aria-label={t('accountOf', { name: user.name })}>
          {/* Drawn by CSS: as text it would be read and spoken instead of the name. */}
          <span className={classes['initials']} data-initials={initialsOf(user.name)} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['whoami']}>
          <Text fw={640} truncate>
            {user.name}
          </Text>
          {activeRole ? (
            <Text size="sm" c="dimmed">
              {common(`roles.${activeRole}`)}
            </Text>
          ) : null}
        </div>
        {roleSwitcher}
        <Menu.Divider />
        {accountNavOf(activeRole).map(({ href, message, icon: EntryIcon }) => (
          <Menu.Item
            key={href}
            component={Link}
            href={href}
            leftSection={<EntryIcon size={18} aria-hidden />}
          >
            {t(`nav.${message}`)}
          </Menu.Item>
        ))}
        {items}
      </Menu.Dropdown>
    </Menu>
  )
}

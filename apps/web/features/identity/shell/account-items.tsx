'use client'
import { mutation } from '@imeds/client'
import { signOut } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBell, IconInbox, IconLogout, IconSettings, IconShieldHalf } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useProblem } from '@/lib/use-format.ts'
import { useSession } from '@/lib/use-session.tsx'

const size = 18

/** What everybody who is signed in finds in the account menu. */
export function AccountItems() {
  const t = useTranslations('identity.menu')
  const shell = useTranslations('shell')
  const problem = useProblem()
  const { activeRole, demo } = useSession()
  const leave = useMutation({
    ...mutation(signOut),
    onSuccess: () => location.assign('/sign-in?signedOut=1'),
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
  })
  return (
    <>
      {activeRole === 'admin' ? (
        <Menu.Item component={Link} href="/admin" leftSection={<IconShieldHalf size={size} aria-hidden />}>
          {t('admin')}
        </Menu.Item>
      ) : null}
      <Menu.Item component={Link} href="/account" leftSection={<IconSettings size={size} aria-hidden />}>
        {t('account')}
      </Menu.Item>
      <Menu.Item component={Link} href="/messages" leftSection={<IconBell size={size} aria-hidden />}>
        {t('messages')}
      </Menu.Item>
      {demo ? (
        <Menu.Item component={Link} href="/inbox" leftSection={<IconInbox size={size} aria-hidden />}>
          {t('inbox')}
        </Menu.Item>
      ) : null}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLogout size={size} aria-hidden />}
        closeMenuOnClick={false}
        disabled={leave.isPending}
        onClick={() => leave.mutate()}
      >
        {shell('signOut')}
      </Menu.Item>
    </>
  )
}

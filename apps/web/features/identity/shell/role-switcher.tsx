'use client'
import { mutation } from '@imeds/client'
import { switchRole } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useProblem } from '@/lib/use-format.ts'
import { useSession } from '@/lib/use-session.tsx'
import { enter } from '../enter.ts'

/** The roles of the person, in the account menu; nothing where there is only one. */
export function RoleSwitcher() {
  const t = useTranslations('identity.menu')
  const roleOf = useTranslations('common.roles')
  const problem = useProblem()
  const { roles, activeRole } = useSession()
  const change = useMutation({
    ...mutation(switchRole),
    onSuccess: ({ session }) => enter(session),
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
  })
  if (roles.length < 2) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('actAs')}</Menu.Label>
      <Menu.RadioGroup value={activeRole ?? ''}>
        {roles.map((role) => (
          <Menu.RadioItem
            key={role}
            value={role}
            disabled={change.isPending}
            checkIcon={<IconCheck size={16} aria-hidden />}
            onChange={() => {
              if (role !== activeRole) change.mutate({ body: { role } })
            }}
          >
            {roleOf(role)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { revokeRole, type User } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Divider, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../admin.module.css'
import { GiveRole } from './give-role.tsx'
import { usePersonChange } from './use-person-change.ts'

/** The roles that a person holds, and where; each can be taken, others given. */
export function Roles({ user }: { user: User }) {
  const t = useTranslations('admin.people')
  const roleOf = useTranslations('common.roles')
  const { instant } = useFormat()
  const { failed } = useSaid()
  const changed = usePersonChange()
  const take = useMutation({ ...mutation(revokeRole), onSuccess: changed(t('taken')), onError: failed })
  return (
    <SectionCard title={t('roles')} lead={t('rolesLead')}>
      {user.roles.length === 0 ? <Text c="dimmed">{t('noRoles')}</Text> : null}
      <ul className={classes['rows']}>
        {user.roles.map(({ id, role, facility, since }) => {
          const name = facility ? t('at', { role: roleOf(role), facility: facility.name }) : roleOf(role)
          return (
            <li key={id}>
              <div>
                <Text fw={560}>{name}</Text>
                <Text size="sm" c="dimmed">
                  {t('roleSince', { date: instant(since, homeZone, 'date') })}
                </Text>
              </div>
              <ConfirmButton
                size="sm"
                danger
                aria-label={t('takeOf', { role: name })}
                title={t('takeTitle')}
                body={`${name}. ${t('takeBody')}`}
                confirmLabel={t('take')}
                loading={take.isPending && take.variables.params.id === id}
                onConfirm={() => take.mutate({ params: { id } })}
              >
                {t('take')}
              </ConfirmButton>
            </li>
          )
        })}
      </ul>
      {user.abilities.assignRole ? (
        <>
          <Divider my="md" />
          <GiveRole user={user} />
        </>
      ) : null}
    </SectionCard>
  )
}

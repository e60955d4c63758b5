'use client'
import { query } from '@imeds/client'
import { getUser, type User } from '@imeds/contracts/identity'
import { localeNames } from '@imeds/i18n/locale'
import { useTranslations } from '@imeds/i18n/react'
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../admin.module.css'
import { BackLink } from '../back-link.tsx'
import { Facts } from '../facts.tsx'
import { Access } from './access.tsx'
import { Roles } from './roles.tsx'
import { StaffFacts } from './staff-facts.tsx'

/** One person with a login: who, in which roles, and whether they get in. */
export function PersonPage({ id }: { id: string }) {
  const t = useTranslations('admin.people')
  const person = useQuery(query(getUser, { params: { id } }))
  const back = <BackLink href="/admin/people">{t('back')}</BackLink>
  if (person.isPending) return <LoadingState />
  if (person.isError)
    return (
      <>
        <PageHeader above={back} title={t('title')} />
        <ErrorState error={person.error} onRetry={person.refetch} />
      </>
    )
  const user = person.data
  return (
    <>
      <PageHeader
        above={back}
        title={
          <Group gap="sm" component="span">
            {user.name}
            {user.disabledAt ? <StatusBadge tone="danger">{t('disabled')}</StatusBadge> : null}
          </Group>
        }
      />
      <div className={classes['columns']}>
        <div>
          <Roles user={user} />
          <Contact user={user} />
          {user.abilities.update ? <StaffFacts user={user} /> : null}
        </div>
        <div className={classes['aside']}>
          <Access user={user} />
        </div>
      </div>
    </>
  )
}

function Contact({ user }: { user: User }) {
  const t = useTranslations('admin.people')
  return (
    <SectionCard title={t('contact')}>
      <Facts
        facts={[
          { name: t('phone'), value: user.phone },
          { name: t('email'), value: user.email ?? t('noEmail') },
          { name: t('language'), value: localeNames[user.locale] },
          { name: t('factor'), value: user.authenticator ? t('factorApp') : t('factorMessage') },
          { name: t('since'), value: <DateTime instant={user.createdAt} zone={homeZone} style="date" /> },
          {
            name: t('lastSignIn'),
            value: user.lastSignInAt ? <DateTime instant={user.lastSignInAt} zone={homeZone} /> : t('never'),
          },
        ]}
      />
    </SectionCard>
  )
}

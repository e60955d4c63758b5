'use client'
import { query } from '@imeds/client'
import type { Role } from '@imeds/contracts'
import { listUsers, type User } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack } from '@mantine/core'
import { homeZone } from '@/lib/home-zone.ts'
import { usePages } from '@/lib/use-pages.ts'
import { type Column, DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

type Question = { text: string; role?: Role; disabled?: boolean }

/** The people who fit, the newest first. */
export function PeopleTable({ question }: { question: Question }) {
  const t = useTranslations('admin.people')
  const common = useTranslations('common')
  const pages = usePages((cursor) =>
    query(listUsers, { body: { ...question, limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  const columns: Column<User>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ id, name, disabledAt }) => (
        <Group gap="xs">
          <LinkText href={`/admin/people/${id}`}>{name}</LinkText>
          {disabledAt ? <StatusBadge tone="danger">{t('disabled')}</StatusBadge> : null}
        </Group>
      ),
    },
    { key: 'phone', header: t('phone'), cell: ({ phone }) => phone },
    {
      key: 'roles',
      header: t('roles'),
      cell: ({ roles }) =>
        [...new Set(roles.map(({ role }) => common(`roles.${role}`)))].join(', ') || common('none'),
    },
    {
      key: 'lastSignIn',
      header: t('lastSignIn'),
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? <DateTime instant={lastSignInAt} zone={homeZone} style="date" /> : t('never'),
    },
  ]
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <Stack gap="md">
      <DataTable label={t('table')} columns={columns} rows={pages.items} rowKey={({ id }) => id} />
      <MoreButton pages={pages} style={{ alignSelf: 'center' }} />
    </Stack>
  )
}

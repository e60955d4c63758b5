'use client'
import { query } from '@imeds/client'
import { listFacilities, type Facility, type FacilityKind } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import type { z } from 'zod'
import { usePages } from '@/lib/use-pages.ts'
import { type Column, DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

type Row = z.output<typeof Facility>

/** Places of one kind, or of all, by name. */
export function FacilityTable({ kind }: { kind?: z.output<typeof FacilityKind> }) {
  const t = useTranslations('admin.facilities')
  const pages = usePages((cursor) =>
    query(listFacilities, {
      query: {
        limit: 20,
        includeInactive: 'true',
        ...(kind ? { kind } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
  )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ id, name }) => <LinkText href={`/admin/facilities/${id}`}>{name}</LinkText>,
    },
    { key: 'kind', header: t('kind'), cell: (row) => t(`kinds.${row.kind}`) },
    { key: 'code', header: t('code'), cell: ({ code }) => code },
    { key: 'place', header: t('place'), cell: ({ address }) => `${address.city} ${address.pinCode}` },
    {
      key: 'state',
      header: t('state'),
      cell: ({ active }) => (
        <StatusBadge tone={active ? 'success' : 'neutral'}>
          {active ? t('stateOpen') : t('stateClosed')}
        </StatusBadge>
      ),
    },
  ]
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return (
      <EmptyState
        title={t('none')}
        body={t('noneBody')}
        action={<LinkButton href="/admin/facilities/new">{t('add')}</LinkButton>}
      />
    )
  return (
    <Stack gap="md">
      <DataTable label={t('table')} columns={columns} rows={pages.items} rowKey={({ id }) => id} />
      <MoreButton pages={pages} style={{ alignSelf: 'center' }} />
    </Stack>
  )
}

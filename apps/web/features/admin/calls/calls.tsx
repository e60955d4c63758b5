'use client'
import { query } from '@imeds/client'
import { listCalls, type CallRecord } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import type { z } from 'zod'
import { usePages } from '@/lib/use-pages.ts'
import { type Column, DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { CallStays } from './call-stays.tsx'

export type Call = z.output<typeof CallRecord>

/** The calls of this installation, newest first, in figures. */
export function Calls() {
  const t = useTranslations('callSupport')
  const common = useTranslations('common')
  const pages = usePages((cursor) =>
    query(listCalls, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  const columns: Column<Call>[] = [
    {
      key: 'when',
      header: t('when'),
      primary: true,
      cell: ({ admittedAt, timeZone }) => <DateTime instant={admittedAt} zone={timeZone} />,
    },
    {
      key: 'who',
      header: t('who'),
      cell: ({ practitionerName, facilityName }) => (
        <>
          {practitionerName}
          <Text size="sm" c="dimmed">
            {facilityName}
          </Text>
        </>
      ),
    },
    { key: 'mode', header: t('mode'), cell: ({ mode }) => common(`modes.${mode}`) },
    { key: 'stays', header: t('stays'), cell: (call) => <CallStays call={call} /> },
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

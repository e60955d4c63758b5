'use client'
import { query } from '@imeds/client'
import { listAuditEvents, type AuditEvent } from '@imeds/contracts/audit'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import type { Tone } from '@imeds/tokens'
import type { z } from 'zod'
import { usePages } from '@/lib/use-pages.ts'
import { type Column, DataTable } from '@/ui/data-table.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { AuditActor } from './audit-actor.tsx'
import { AuditDetails } from './audit-details.tsx'
import { toQuery, type AuditFilters } from './audit-question.ts'
import { FullTime } from './full-time.tsx'
import { useRecordWords } from './record-words.ts'

export type AuditEventView = z.output<typeof AuditEvent>
type Props = {
  filters: AuditFilters
  onActor: (actor: { userId: string; name: string }) => void
}

const tones: Record<AuditEventView['outcome'], Tone> = {
  success: 'success',
  refused: 'warning',
  failed: 'danger',
}

/** The events that fit, newest first. */
export function AuditTable({ filters, onActor }: Props) {
  const t = useTranslations('audit')
  const wordsOf = useRecordWords()
  const pages = usePages((cursor) =>
    query(listAuditEvents, { query: { ...toQuery(filters), limit: 50, ...(cursor ? { cursor } : {}) } }),
  )
  const columns: Column<AuditEventView>[] = [
    {
      key: 'when',
      header: t('when'),
      primary: true,
      cell: ({ at }) => <FullTime instant={at} />,
    },
    { key: 'who', header: t('who'), cell: ({ actor }) => <AuditActor actor={actor} onOnly={onActor} /> },
    {
      key: 'what',
      header: t('what'),
      cell: ({ operation, recordType }) => (
        <>
          {operation}
          <Text size="sm" c="dimmed">
            {wordsOf(recordType)}
          </Text>
        </>
      ),
    },
    {
      key: 'result',
      header: t('result'),
      cell: ({ outcome }) => <StatusBadge tone={tones[outcome]}>{t(`outcomes.${outcome}`)}</StatusBadge>,
    },
    { key: 'more', header: t('more'), cell: (event) => <AuditDetails event={event} /> },
  ]
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <Stack gap="md">
      <DataTable label={t('table')} columns={columns} rows={pages.items} rowKey={({ id }) => String(id)} />
      <MoreButton pages={pages} style={{ alignSelf: 'center' }} />
    </Stack>
  )
}

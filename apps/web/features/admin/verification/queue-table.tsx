'use client'
import { query } from '@imeds/client'
import { listPractitionersForVerification, type PractitionerInQueue } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import type { z } from 'zod'
import { homeZone } from '@/lib/home-zone.ts'
import { usePages } from '@/lib/use-pages.ts'
import { type Column, DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { type Status, VerificationStatus } from './status.tsx'
import { useSpecialityTitles } from './use-speciality-titles.ts'

type Row = z.output<typeof PractitionerInQueue>

/** The answer to one question, page by page. */
export function QueueTable({ status, text }: { status: Status; text: string }) {
  const t = useTranslations('admin.verification')
  const titlesOf = useSpecialityTitles()
  const pages = usePages((cursor) =>
    query(listPractitionersForVerification, {
      query: { status, limit: 20, ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) },
    }),
  )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      cell: ({ id, name }) => <LinkText href={`/admin/verification/${id}`}>{name}</LinkText>,
    },
    {
      key: 'registration',
      header: t('registration'),
      cell: (row) => `${row.registrationNumber}, ${row.registrationCouncil}`,
    },
    { key: 'specialities', header: t('specialities'), cell: (row) => titlesOf(row.specialities) },
    {
      key: 'submitted',
      header: t('submitted'),
      cell: ({ submittedAt }) =>
        submittedAt ? <DateTime instant={submittedAt} zone={homeZone} style="date" /> : t('never'),
    },
    { key: 'status', header: t('status'), cell: (row) => <VerificationStatus status={row.status} /> },
  ]
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return <EmptyState title={t('none')} body={text ? t('noneFound') : t('noneBody')} />
  return (
    <Stack gap="md">
      <DataTable label={t('table')} columns={columns} rows={pages.items} rowKey={({ id }) => id} />
      <MoreButton pages={pages} style={{ alignSelf: 'center' }} />
    </Stack>
  )
}

'use client'
import { query } from '@imeds/client'
import { readTimeline } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FileViewer } from '@/ui/file-viewer.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import classes from '../records.module.css'
import type { Entry, Side, TimelineEntry, TimelineKind } from '../types.ts'
import { EntryRow } from './entry-row.tsx'
import { instantsOf, type Period } from './period.ts'
import { TimelineFilters } from './timeline-filters.tsx'

const pageLength = 20
type Props = { patientId: string; side: Side }

/** What happened to a patient, newest first, narrowed by kind and time. */
export function Timeline({ patientId, side }: Props) {
  const [kind, setKind] = useState<TimelineKind | null>(null)
  const [period, setPeriod] = useState<Period>({ from: '', to: '' })
  const { data } = useQuery(query(readTimeline, { params: { id: patientId }, query: { limit: pageLength } }))
  return (
    <Stack gap="md">
      <TimelineFilters
        kinds={data?.kinds ?? []}
        kind={kind}
        period={period}
        onKind={setKind}
        onPeriod={setPeriod}
      />
      <Pages
        key={`${kind} ${period.from} ${period.to}`}
        patientId={patientId}
        side={side}
        kind={kind}
        period={period}
      />
    </Stack>
  )
}

type PagesProps = Props & { kind: TimelineKind | null; period: Period }

function Pages({ patientId, side, kind, period }: PagesProps) {
  const t = useTranslations('records.timeline')
  const viewer = useTranslations('records.documents.kinds')
  const { user } = useSession()
  const [shown, setShown] = useState<Entry<'document'> | null>(null)
  const pages = usePages((cursor) =>
    query(readTimeline, {
      params: { id: patientId },
      query: {
        limit: pageLength,
        ...(kind ? { kind } : {}),
        ...instantsOf(period),
        ...(cursor ? { cursor } : {}),
      },
    }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  if (pages.isPending) return <LoadingState />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0) {
    const narrowed = kind !== null || period.from !== '' || period.to !== ''
    return narrowed ? (
      <EmptyState title={t('emptyFiltered')} />
    ) : (
      <EmptyState title={t('empty')} body={t('emptyBody')} />
    )
  }
  return (
    <>
      <Card py="xs">
        <ol className={classes['timeline']} aria-label={t('label')}>
          {pages.items.map((entry: TimelineEntry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              patientId={patientId}
              side={side}
              onOpenFile={setShown}
              onChanged={pages.refetch}
            />
          ))}
        </ol>
      </Card>
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.refetch} /> : null}
      <MoreButton pages={pages} style={{ alignSelf: 'center' }}>
        {t('more')}
      </MoreButton>
      <FileViewer
        fileId={shown?.fileId ?? null}
        title={shown ? viewer(shown.documentKind) : ''}
        onClose={() => setShown(null)}
      />
    </>
  )
}

'use client'
import { query } from '@imeds/client'
import { readEncounterNote } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { isEmpty } from '@/features/consultation/note-sections.ts'
import { NoteView } from '@/features/consultation/note-view.tsx'
import { useFormat } from '@/lib/use-format.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

/** All that was noted in one consultation of a record that is open to the doctor who looks. */
export function NoteOfRecord({ id, encounterId }: { id: string; encounterId: string }) {
  const t = useTranslations('records.note')
  const notes = useTranslations('consultation.notes')
  const modes = useTranslations('common.modes')
  const { instant } = useFormat()
  const found = useQuery(query(readEncounterNote, { params: { id, encounterId } }))
  const above = (
    <LinkText href={`/practice/patients/${id}`} size="sm">
      {t('back')}
    </LinkText>
  )
  if (found.isPending) return <LoadingState />
  if (found.isError)
    return (
      <>
        <PageHeader title={notes('title')} above={above} />
        <ErrorState error={found.error} onRetry={found.refetch} />
      </>
    )
  const { practitionerName, facilityName, mode, startsAt, timeZone, note } = found.data
  return (
    <>
      <PageHeader
        above={above}
        title={t('title', { name: practitionerName })}
        lead={
          <>
            <DateTime instant={startsAt} zone={timeZone} /> · {modes(mode)} · {facilityName}
          </>
        }
      />
      {isEmpty(note) ? (
        <EmptyState title={t('empty')} body={t('emptyBody')} />
      ) : (
        <Card maw="48rem">
          {note.correction && note.writtenAt ? (
            <Text size="sm" c="dimmed" mb="md">
              {notes('corrected', {
                time: instant(note.writtenAt, timeZone),
                name: note.correction.practitionerName,
                reason: note.correction.reason,
              })}
            </Text>
          ) : null}
          <NoteView note={note} />
        </Card>
      )}
    </>
  )
}

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SaveState } from '@/ui/save-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { FinishedNotes } from '../notes-history.tsx'
import type { Encounter } from '../types.ts'
import { CorrectNotes } from './correct-notes.tsx'
import { NoteFields } from './note-fields.tsx'
import { NotesConflict } from './notes-conflict.tsx'
import type { Notes } from './use-notes.ts'

/** Where the doctor writes; read-only before the patient is in and after the end. */
export function NotesEditor({ encounter, notes }: { encounter: Encounter; notes: Notes }) {
  const t = useTranslations('consultation.notes')
  const consultation = useTranslations('consultation')
  const { note, text, conflict, state, error, flush, write, resolve } = notes
  const writable = encounter.abilities.write
  if (note.isPending) return <LoadingState rows={1} />
  if (note.isError && !note.data) return <ErrorState error={note.error} onRetry={note.refetch} />
  return (
    <SectionCard
      title={t('title')}
      actions={
        writable && !conflict && (note.data.version > 0 || state !== 'saved') ? (
          <SaveState state={state} error={error} onRetry={flush} />
        ) : null
      }
    >
      {encounter.status === 'finished' ? (
        <Stack gap="md">
          <FinishedNotes encounter={encounter} note={note.data} />
          {encounter.abilities.correctNote ? <CorrectNotes encounter={encounter} note={note.data} /> : null}
        </Stack>
      ) : conflict ? (
        <NotesConflict conflict={conflict} onResolve={resolve} />
      ) : !writable ? (
        <Text c="dimmed">
          {encounter.status === 'cancelled' ? consultation('never.practitioner') : t('closed')}
        </Text>
      ) : (
        <Stack gap="md">
          <NoteFields
            idPrefix="note"
            text={text}
            patient={encounter.patient}
            latest={encounter.endsAt.slice(0, 10)}
            onChange={write}
            onLeave={() => void flush()}
          />
        </Stack>
      )}
    </SectionCard>
  )
}

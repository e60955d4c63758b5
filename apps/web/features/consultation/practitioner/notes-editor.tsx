'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SaveState } from '@/ui/save-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { textSections } from '../note-sections.ts'
import { NoteView } from '../note-view.tsx'
import type { Encounter } from '../types.ts'
import { NotesConflict } from './notes-conflict.tsx'
import type { Notes } from './use-notes.ts'

const rows = { complaints: 2, history: 2, findings: 2, investigations: 1, diagnosis: 1 } as const
const longest = 4000

/** Where the doctor writes; read-only before the patient is in and after the end. */
export function NotesEditor({ encounter, notes }: { encounter: Encounter; notes: Notes }) {
  const t = useTranslations('consultation.notes')
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
        <NoteView note={note.data} />
      ) : conflict ? (
        <NotesConflict conflict={conflict} onResolve={resolve} />
      ) : !writable ? (
        <Text c="dimmed">{t('closed')}</Text>
      ) : (
        <Stack gap="md">
          {textSections.map((section) => (
            <Textarea
              key={section}
              id={`note-${section}`}
              label={t(section)}
              value={text?.[section] ?? ''}
              onChange={(event) => write({ [section]: event.currentTarget.value })}
              onBlur={() => void flush()}
              minRows={rows[section]}
              maxLength={longest}
              disabled={text === null}
            />
          ))}
          {encounter.patient.gender === 'male' ? null : (
            <DateInput
              label={t('lastMenstrualPeriod')}
              value={text?.lastMenstrualPeriod ?? null}
              onChange={(lastMenstrualPeriod) => write({ lastMenstrualPeriod })}
              valueFormat="D MMM YYYY"
              maxDate={encounter.endsAt.slice(0, 10)}
              clearable
              maw="14rem"
              disabled={text === null}
            />
          )}
        </Stack>
      )}
    </SectionCard>
  )
}

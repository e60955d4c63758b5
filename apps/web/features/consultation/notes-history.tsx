'use client'
import { query } from '@imeds/client'
import { listClinicalNoteVersions } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHistory } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { NoteView } from './note-view.tsx'
import type { ClinicalNote, Encounter } from './types.ts'

/** The notes of a finished consultation: what holds now, and what stood before each correction. */
export function FinishedNotes({ encounter, note }: { encounter: Encounter; note: ClinicalNote }) {
  const t = useTranslations('consultation.notes')
  const { instant } = useFormat()
  const { correction, writtenAt } = note
  if (correction === null || writtenAt === null) return <NoteView note={note} />
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('corrected', {
          time: instant(writtenAt, encounter.timeZone),
          name: correction.practitionerName,
          reason: correction.reason,
        })}
      </Text>
      <NoteView note={note} />
      <Earlier encounter={encounter} newest={note.version} />
    </Stack>
  )
}

function Earlier({ encounter, newest }: { encounter: Encounter; newest: number }) {
  const t = useTranslations('consultation.notes')
  const { instant } = useFormat()
  const [open, setOpen] = useState(false)
  const region = useId()
  const versions = useQuery(query(listClinicalNoteVersions, { params: { id: encounter.id } }))
  if (versions.isPending) return <LoadingState rows={1} />
  if (versions.isError) return <ErrorState error={versions.error} onRetry={versions.refetch} />
  const earlier = versions.data.items.filter(({ version }) => version < newest)
  if (earlier.length === 0) return null
  return (
    <>
      <Button
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconHistory size={20} aria-hidden />}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {open ? t('hideOlder') : t('older', { count: earlier.length })}
      </Button>
      <Stack id={region} gap="lg" hidden={!open}>
        {earlier.map((one) => (
          <section key={one.version}>
            <Text size="sm" fw={560} mb="xs">
              {one.correction === null
                ? t('stood')
                : t('correctedThen', {
                    time: instant(one.writtenAt ?? '', encounter.timeZone),
                    reason: one.correction.reason,
                  })}
            </Text>
            <NoteView note={one} />
          </section>
        ))}
      </Stack>
    </>
  )
}

'use client'
import { query } from '@imeds/client'
import { getClinicalNote, listEncounters } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Accordion, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { NoteView } from '../note-view.tsx'
import type { Encounter } from '../types.ts'

/** The finished consultations of this patient with this doctor; the notes of each open in place. */
export function EarlierConsultations({ encounter: { id, patient } }: { encounter: Encounter }) {
  const t = useTranslations('consultation.history')
  const modeOf = useTranslations('common.modes')
  const [opened, setOpened] = useState<string | null>(null)
  const list = useQuery(
    query(listEncounters, { query: { status: 'finished', patientId: patient.id, limit: 20 } }),
  )
  const earlier = list.data?.items.filter((one) => one.id !== id) ?? []
  return (
    <SectionCard title={t('title')}>
      {list.isPending ? (
        <LoadingState rows={1} />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : earlier.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <Accordion value={opened} onChange={setOpened} order={3}>
          {earlier.map(({ id: other, startsAt, timeZone, mode, diagnosis }) => (
            <Accordion.Item key={other} value={other}>
              <Accordion.Control>
                <Text fw={560}>{diagnosis || t('noDiagnosis')}</Text>
                <Text size="sm" c="dimmed">
                  <DateTime instant={startsAt} zone={timeZone} style="date" /> · {modeOf(mode)}
                </Text>
              </Accordion.Control>
              <Accordion.Panel>{opened === other ? <EarlierNote id={other} /> : null}</Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </SectionCard>
  )
}

function EarlierNote({ id }: { id: string }) {
  const t = useTranslations('consultation.history')
  const note = useQuery(query(getClinicalNote, { params: { id } }))
  if (note.isPending) return <LoadingState rows={1} />
  if (note.isError) return <ErrorState error={note.error} onRetry={note.refetch} />
  return (
    <Stack gap="sm">
      <NoteView note={note.data} />
      <LinkText href={`/practice/consultations/${id}`}>{t('open')}</LinkText>
    </Stack>
  )
}

'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { correctClinicalNote, getClinicalNote, listClinicalNoteVersions } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { differingSections, sectionsOf } from '../note-sections.ts'
import type { ClinicalNote, Encounter } from '../types.ts'
import { NoteFields } from './note-fields.tsx'

const shortestReason = 5

/** Mends the notes after the end: what stood stays, and the reason stands beside what holds. */
export function CorrectNotes({ encounter, note }: { encounter: Encounter; note: ClinicalNote }) {
  const t = useTranslations('consultation.notes.correct')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPencil size={20} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpened(true)}
      >
        {t('button')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('title')} size="lg">
        <CorrectionForm encounter={encounter} note={note} onClose={() => setOpened(false)} />
      </Modal>
    </>
  )
}

type Props = { encounter: Encounter; note: ClinicalNote; onClose: () => void }

function CorrectionForm({ encounter, note, onClose }: Props) {
  const t = useTranslations('consultation.notes.correct')
  const cache = useQueryClient()
  const { done } = useSaid()
  const params = { id: encounter.id }
  const [text, setText] = useState(() => sectionsOf(note))
  const [reason, setReason] = useState('')
  const correct = useMutation({
    ...mutation(correctClinicalNote),
    onSuccess: (corrected) => {
      cache.setQueryData(query(getClinicalNote, { params }).queryKey, corrected)
      void cache.invalidateQueries({ queryKey: queryKey(listClinicalNoteVersions, { params }) })
      done(t('saved'))
      onClose()
    },
    onError: ({ code }) => {
      if (code === 'note_changed')
        void cache.invalidateQueries({ queryKey: queryKey(getClinicalNote, { params }) })
    },
  })
  const ready = reason.trim().length >= shortestReason && differingSections(text, note).length > 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        correct.mutate({ params, body: { version: note.version, ...text, reason: reason.trim() } })
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('lead')}</Text>
        <NoteFields
          idPrefix="correct"
          text={text}
          patient={encounter.patient}
          latest={encounter.endsAt.slice(0, 10)}
          onChange={(change) => setText({ ...text, ...change })}
        />
        <Textarea
          label={t('reason')}
          description={t('reasonHelp')}
          required
          minRows={2}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormError error={correct.error} />
        <SubmitButton loading={correct.isPending} disabled={!ready}>
          {t('save')}
        </SubmitButton>
      </Stack>
    </form>
  )
}

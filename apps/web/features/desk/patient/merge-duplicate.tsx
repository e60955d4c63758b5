'use client'
import { mutation, query } from '@imeds/client'
import { listMerges, mergePatients, undoMerge, type FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowMerge } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { can, useSession } from '@/lib/use-session.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { FindPatient } from '../find/find-patient.tsx'
import { focusOnce } from '../focus-once.ts'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

type Props = { place: Place; patient: FoundPatient }

/** Joins a second row of the same person to this one, and takes that back. */
export function MergeDuplicate(props: Props) {
  const t = useTranslations('desk.patient')
  const [opened, { open, close }] = useDisclosure()
  if (!can(useSession(), 'patient.merge')) return null
  return (
    <>
      <Merges {...props} />
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconArrowMerge size={16} aria-hidden />}
        onClick={open}
      >
        {t('merge')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('merge')} size="lg">
        <MergeForm {...props} onDone={close} />
      </Modal>
    </>
  )
}

function MergeForm({ place, patient, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('desk.patient')
  const { refresh, say } = useTold()
  const [duplicate, setDuplicate] = useState<FoundPatient | null>(null)
  const [reason, setReason] = useState('')
  const merge = useMutation({
    ...mutation(mergePatients),
    onSuccess: async ({ mergedName }) => {
      say(t('merged', { name: mergedName }))
      onDone()
      await refresh()
    },
  })
  return (
    <Stack>
      <Text size="sm">{t('mergeHint')}</Text>
      {duplicate ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            merge.mutate({
              params: { id: patient.id },
              body: { duplicateId: duplicate.id, reason: reason.trim() },
            })
          }}
        >
          <Stack>
            <Text fw={560}>
              {t('mergeWith', {
                name: [duplicate.name, duplicate.patientNumber].filter(Boolean).join(', '),
                kept: [patient.name, patient.patientNumber].filter(Boolean).join(', '),
              })}
            </Text>
            <TextInput
              label={t('mergeReason')}
              required
              minLength={3}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              ref={focusOnce}
            />
            <FormError error={merge.error} values={{ reason }} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDuplicate(null)}>
                {t('mergeFind')}
              </Button>
              <SubmitButton loading={merge.isPending} disabled={reason.trim().length < 3}>
                {t('mergeDo')}
              </SubmitButton>
            </Group>
          </Stack>
        </form>
      ) : (
        <FindPatient
          place={place}
          label={t('mergeFind')}
          onChoose={(found) => setDuplicate(found.id === patient.id ? null : found)}
        />
      )}
    </Stack>
  )
}

function Merges({ place, patient }: Props) {
  const t = useTranslations('desk.patient')
  const { instant } = useFormat()
  const { refresh, onError, say } = useTold()
  const merges = useQuery(query(listMerges, { params: { id: patient.id } }))
  const undo = useMutation({
    ...mutation(undoMerge),
    onSuccess: async () => {
      say(t('undone'))
      await refresh()
    },
    onError,
  })
  const items = (merges.data?.items ?? []).filter(({ undoneAt }) => undoneAt === null)
  if (items.length === 0) return null
  return (
    <Stack gap={4}>
      {items.map(({ id, mergedName, mergedBy, mergedAt, reason, canUndo }) => (
        <Group key={id} justify="space-between" gap="xs">
          <Text size="sm" flex={1}>
            {t('mergedBy', {
              name: mergedName,
              by: mergedBy,
              date: instant(mergedAt, place.zone, 'date'),
              reason,
            })}
          </Text>
          {canUndo ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={undo.isPending}
              onClick={() => undo.mutate({ params: { id }, body: { reason: t('undoReason') } })}
            >
              {t('undo')}
            </Button>
          ) : null}
        </Group>
      ))}
    </Stack>
  )
}

'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { getEncounter } from '@imeds/contracts/consultation'
import {
  getPrescription,
  getPrescriptionDraft,
  listPrescriptions,
  signPrescription,
} from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconLock, IconSignature } from '@tabler/icons-react'
import { FormError } from '@/ui/form-error.tsx'
import { PrescriptionBody } from '../prescription-body.tsx'
import type { Draft, Prescription } from '../types.ts'
import { BlockerList } from './blocker-list.tsx'

type Props = {
  opened: boolean
  onClose: () => void
  draft: Draft
  unfinished: number
  onFixNotes: (section: string) => void
  onSigned: (prescription: Prescription) => void
}

/** The draft as its patient will read it, and the signature that makes it final. */
export function SignDialog({ opened, onClose, draft, unfinished, onFixNotes, onSigned }: Props) {
  const t = useTranslations('prescriptions.writer')
  const cache = useQueryClient()
  const params = { id: draft.encounterId }
  const sign = useMutation({
    ...mutation(signPrescription),
    onSuccess: (prescription) => {
      cache.setQueryData(query(getPrescription, { params: { id: prescription.id } }).queryKey, prescription)
      cache.setQueryData(query(getPrescriptionDraft, { params }).queryKey, { draft: null })
      void cache.invalidateQueries({ queryKey: queryKey(getEncounter, { params }) })
      void cache.invalidateQueries({ queryKey: queryKey(listPrescriptions) })
      notifications.show({ message: t('sign.signed'), color: 'success' })
      onSigned(prescription)
    },
    // What speaks against it now is shown by the draft as the server sees it.
    onError: () => void cache.invalidateQueries({ queryKey: queryKey(getPrescriptionDraft, { params }) }),
  })
  const ready = draft.blockers.length === 0 && unfinished === 0
  return (
    <Modal opened={opened} onClose={onClose} title={t('sign.title')} size="lg">
      <Stack gap="lg">
        <PrescriptionBody
          content={{
            medicationRequests: draft.medicationRequests.map(({ medicine, ...line }) => ({
              ...medicine,
              ...line,
            })),
            serviceRequests: draft.serviceRequests,
            advice: draft.advice,
            followUpDays: draft.followUpDays,
          }}
          followUp={draft.followUpDays === null ? null : t('followUpIn', { days: draft.followUpDays })}
        />
        <BlockerList
          blockers={draft.blockers}
          unfinished={unfinished}
          onFixNotes={(section) => {
            onClose()
            onFixNotes(section)
          }}
        />
        <Alert color="warning" variant="light" icon={<IconLock aria-hidden />}>
          {t('sign.warning')}
        </Alert>
        <FormError error={sign.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('sign.back')}
          </Button>
          <Button
            disabled={!ready}
            loading={sign.isPending}
            leftSection={<IconSignature size={20} aria-hidden />}
            onClick={() => sign.mutate({ params, body: { prescriptionId: draft.id } })}
          >
            {t('sign.sign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

'use client'
import { mutation, query } from '@imeds/client'
import { amendPrescription, getPrescriptionDraft } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconFilePencil } from '@tabler/icons-react'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'

const shortestReason = 5

/** Begins a new version of a signed prescription, with the reason that stands on it. */
export function AmendButton({ id, encounterId }: { id: string; encounterId: string }) {
  const t = useTranslations('prescriptions.writer.amend')
  const cache = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  const amend = useMutation({
    ...mutation(amendPrescription),
    onSuccess: (draft) => {
      cache.setQueryData(query(getPrescriptionDraft, { params: { id: encounterId } }).queryKey, { draft })
      setOpened(false)
    },
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFilePencil size={20} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('button')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('title')}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            amend.mutate({ params: { id }, body: { reason: reason.trim() } })
          }}
        >
          <Stack gap="md">
            <Text c="dimmed">{t('lead')}</Text>
            <Textarea
              label={t('reason')}
              required
              minRows={2}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <FormError error={amend.error} />
            <SubmitButton loading={amend.isPending} disabled={reason.trim().length < shortestReason}>
              {t('begin')}
            </SubmitButton>
          </Stack>
        </form>
      </Modal>
    </>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { cancelAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { useTold } from '../use-told.ts'

/** Cancels for the clinic. */
export function CancelVisit({ appointment, when }: { appointment: Appointment; when: string }) {
  const t = useTranslations('desk.patient')
  const { refresh, say } = useTold()
  const [opened, { open, close }] = useDisclosure()
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    ...mutation(cancelAppointment),
    onSuccess: async () => {
      say(t('cancelled'))
      close()
      await refresh()
    },
  })
  return (
    <>
      <Button size="sm" variant="subtle" color="danger" aria-label={t('cancelOf', { when })} onClick={open}>
        {t('cancel')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('cancelOf', { when })}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const said = reason.trim()
            cancel.mutate({ params: { id: appointment.id }, body: said ? { reason: said } : {} })
          }}
        >
          <Stack>
            <TextInput
              label={t('cancelReason')}
              description={t('cancelReasonHint')}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <FormError error={cancel.error} values={{ reason }} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('keep')}
              </Button>
              <SubmitButton color="danger" loading={cancel.isPending}>
                {t('cancelDo')}
              </SubmitButton>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}

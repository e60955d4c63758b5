'use client'
import { mutation } from '@imeds/client'
import { cancelAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { WhatComesBack } from '../appointment/what-comes-back.tsx'
import { useAgendaRefresh } from './use-agenda-change.ts'

type Props = { appointment: Appointment; opened: boolean; onClose: () => void }

/** Cancels for the practice: with a reason, and with everything paid going back. */
export function CancelByPractice({ appointment, opened, onClose }: Props) {
  const t = useTranslations('practice.cancel')
  return (
    <Modal opened={opened} onClose={onClose} title={t('title', { name: appointment.patient.name })}>
      <CancelForm appointment={appointment} onClose={onClose} />
    </Modal>
  )
}

function CancelForm({ appointment, onClose }: Omit<Props, 'opened'>) {
  const t = useTranslations('practice.cancel')
  const refresh = useAgendaRefresh()
  const { id } = appointment
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? t('reasonNeeded') : null) },
  })
  const cancel = useMutation({
    ...mutation(cancelAppointment),
    onSuccess: async () => {
      await refresh()
      notifications.show({ message: t('done') })
      onClose()
    },
  })
  const send = form.onSubmit(({ reason }) =>
    cancel.mutate({ params: { id }, body: { reason: reason.trim() } }),
  )
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <WhatComesBack appointmentId={id} />
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={200}
          required
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <FormError error={cancel.error} values={form.values} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('keep')}
          </Button>
          <SubmitButton color="danger" loading={cancel.isPending}>
            {t('confirm')}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}

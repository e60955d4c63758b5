'use client'
import { mutation, queryKey } from '@imeds/client'
import { cancelAppointment, getAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { WhatComesBack } from './what-comes-back.tsx'

/** Cancels, after having shown what comes back. */
export function CancelDialog({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling')
  const common = useTranslations('common')
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const { money } = useFormat()
  const client = useQueryClient()
  const { id } = appointment
  const cancel = useMutation({
    ...mutation(cancelAppointment),
    onSuccess: ({ appointment: cancelled, refundPaise }) => {
      client.setQueryData(queryKey(getAppointment, { params: { id } }), cancelled)
      void client.invalidateQueries()
      dialog.close()
      notifications.show({
        color: 'success',
        message: refundPaise > 0 ? t('cancel.doneRefund', { amount: money(refundPaise) }) : t('cancel.done'),
      })
    },
  })
  const submit = () => cancel.mutate({ params: { id }, body: reason.trim() ? { reason: reason.trim() } : {} })
  return (
    <>
      <Button variant="outline" color="danger" onClick={dialog.open}>
        {t('detail.cancel')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('cancel.title')}>
        <Stack gap="md">
          <WhatComesBack appointmentId={id} />
          <TextInput
            label={t('cancel.reason')}
            description={common('optional')}
            value={reason}
            maxLength={200}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <FormError error={cancel.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={dialog.close}>
              {t('cancel.keep')}
            </Button>
            <Button color="danger" onClick={submit} loading={cancel.isPending}>
              {t('cancel.yes')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

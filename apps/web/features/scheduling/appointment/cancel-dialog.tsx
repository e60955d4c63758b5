'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { cancelAppointment, getAppointment, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { Money } from '@/ui/money.tsx'

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
          <WhatComesBack appointment={appointment} />
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

/** The amount as the policy has it at this very moment. */
function WhatComesBack({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling.cancel')
  const { money } = useFormat()
  const fresh = useQuery({ ...query(getAppointment, { params: { id: appointment.id } }), staleTime: 0 })
  const { bill, refundPreviewPaise } = fresh.data ?? appointment
  if (bill === null || refundPreviewPaise === null) return <Text>{t('nothingPaid')}</Text>
  if (refundPreviewPaise === 0) return <Text>{t('refundNone')}</Text>
  return (
    <div>
      <Text c="dimmed">{t('refund')}</Text>
      <Text fz={28} fw={680} lh={1.3}>
        <Money paise={refundPreviewPaise} />
      </Text>
      <Text c="dimmed" size="sm">
        {t('refundOf', { paid: money(bill.totalPaise) })} {t('refundHow')}
      </Text>
    </div>
  )
}

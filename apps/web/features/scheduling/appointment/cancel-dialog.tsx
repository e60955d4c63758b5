'use client'
import { mutation, queryKey } from '@imeds/client'
import {
  cancelAppointment,
  getAppointment,
  previewCancellation,
  type Appointment,
} from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { renewAllBut } from '@/lib/renew-all-but.ts'
import { useFormat } from '@/lib/use-format.ts'
import { EndingButton } from '@/ui/ending-button.tsx'
import { WhatComesBack } from './what-comes-back.tsx'

/** Cancels, after having shown what comes back. */
export function CancelDialog({ appointment: { id } }: { appointment: Appointment }) {
  const t = useTranslations('scheduling')
  const { money } = useFormat()
  const client = useQueryClient()
  const cancel = useMutation({
    ...mutation(cancelAppointment),
    onSuccess: ({ appointment: cancelled, refundPaise }) => {
      client.setQueryData(queryKey(getAppointment, { params: { id } }), cancelled)
      // What would come back is no question any more, though the dialog is still on its way out.
      void renewAllBut(client, previewCancellation)
      notifications.show({
        color: 'success',
        message: refundPaise > 0 ? t('cancel.doneRefund', { amount: money(refundPaise) }) : t('cancel.done'),
      })
    },
  })
  return (
    <EndingButton
      action={t('detail.cancel')}
      title={t('cancel.title')}
      reasonLabel={t('cancel.reason')}
      keep={t('cancel.keep')}
      end={t('cancel.yes')}
      pending={cancel.isPending}
      error={cancel.error}
      onEnd={(body, close) => cancel.mutate({ params: { id }, body }, { onSuccess: close })}
    >
      <WhatComesBack appointmentId={id} />
    </EndingButton>
  )
}

'use client'
import { mutation, query } from '@imeds/client'
import { cancelAppointment, previewCancellation, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { useTold } from '../use-told.ts'

/** What goes back when the clinic cancels, and which way; nothing to say where nothing was paid. */
function ToReturn({ appointmentId }: { appointmentId: string }) {
  const t = useTranslations('desk.patient')
  const { money } = useFormat()
  const preview = useQuery({
    ...query(previewCancellation, { params: { id: appointmentId } }),
    staleTime: 0,
    gcTime: 0,
  })
  if (preview.isPending) return <LoadingState rows={1} />
  if (preview.isError) return <ErrorState error={preview.error} onRetry={preview.refetch} />
  if (preview.data.returns.length === 0) return <Text>{t('returnsNothing')}</Text>
  return preview.data.returns.map(({ channel, amountPaise }) => (
    <Text key={channel}>{t(`returns.${channel}`, { amount: money(amountPaise) })}</Text>
  ))
}

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
            {opened ? <ToReturn appointmentId={appointment.id} /> : null}
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

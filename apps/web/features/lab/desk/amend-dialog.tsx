'use client'
import { mutation } from '@imeds/client'
import { amendReport } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DialogActions } from '@/ui/dialog-actions.tsx'
import { FormError } from '@/ui/form-error.tsx'

/** Begins the correction of a released report. */
export function AmendDialog({ orderId }: { orderId: string }) {
  const t = useTranslations('lab.desk')
  const common = useTranslations('common')
  const client = useQueryClient()
  const [opened, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const amend = useMutation({
    ...mutation(amendReport),
    onSuccess: () => {
      close()
      void client.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('amend')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('amendTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="md">
          <Text>{t('amendBody')}</Text>
          <TextInput
            label={t('amendReason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormError error={amend.error} />
          <DialogActions onCancel={close}>
            <Button
              disabled={reason.trim().length < 5}
              loading={amend.isPending}
              onClick={() => amend.mutate({ params: { id: orderId }, body: { reason } })}
            >
              {t('amendYes')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  )
}

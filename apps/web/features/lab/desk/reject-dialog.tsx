'use client'
import { mutation } from '@imeds/client'
import { RejectReason, rejectSpecimen } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DialogActions } from '@/ui/dialog-actions.tsx'
import { FormError } from '@/ui/form-error.tsx'

/** Rejects a tube, with the reason that the report keeps. */
export function RejectDialog({ id, name }: { id: string; name: string }) {
  const t = useTranslations('lab.desk')
  const common = useTranslations('common')
  const client = useQueryClient()
  const [opened, { open, close }] = useDisclosure(false)
  const [reason, setReason] = useState('haemolysed')
  const [note, setNote] = useState('')
  const reject = useMutation({
    ...mutation(rejectSpecimen),
    onSuccess: () => {
      close()
      void client.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="default" aria-label={t('rejectOf', { tube: name })} onClick={open}>
        {t('reject')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('rejectTitle')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <Stack gap="md">
          <Text>{t('rejectBody')}</Text>
          <NativeSelect
            label={t('reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data={RejectReason.options.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <TextInput
            label={`${t('noteLabel')} (${common('optional')})`}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <FormError error={reject.error} />
          <DialogActions onCancel={close}>
            <Button
              color="danger"
              loading={reject.isPending}
              onClick={() =>
                reject.mutate({ params: { id }, body: { reason: RejectReason.parse(reason), note } })
              }
            >
              {t('reject')}
            </Button>
          </DialogActions>
        </Stack>
      </Modal>
    </>
  )
}

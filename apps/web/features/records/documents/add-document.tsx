'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { AddDocumentForm } from './add-document-form.tsx'

/** The way to put a paper into the record. */
export function AddDocument({ patientId, today }: { patientId: string; today: string }) {
  const t = useTranslations('records.documents')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button leftSection={<IconFilePlus size={20} aria-hidden />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Modal
        opened={open}
        onClose={close}
        title={t('add')}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        <AddDocumentForm patientId={patientId} today={today} onClose={close} />
      </Modal>
    </>
  )
}

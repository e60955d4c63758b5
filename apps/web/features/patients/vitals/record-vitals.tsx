'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Modal } from '@mantine/core'
import { RecordVitalsForm } from './record-vitals-form.tsx'

type Props = { patientId: string; opened: boolean; onClose: () => void }

/** The dialog in which values are recorded. */
export function RecordVitals({ patientId, opened, onClose }: Props) {
  const t = useTranslations('patients.vitals')
  return (
    <Modal opened={opened} onClose={onClose} title={t('formTitle')} size="lg">
      <RecordVitalsForm patientId={patientId} onDone={onClose} />
    </Modal>
  )
}

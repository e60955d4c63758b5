'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert } from '@mantine/core'
import { IconPrescription } from '@tabler/icons-react'
import { LinkText } from '@/ui/link-text.tsx'
import type { Encounter } from '../types.ts'

/** Appears by itself when the doctor signs while the room is still open. */
export function PrescriptionReady({ encounter: { prescriptionId } }: { encounter: Encounter }) {
  const t = useTranslations('consultation.closed')
  return (
    <div aria-live="polite">
      {prescriptionId === null ? null : (
        <Alert variant="light" color="success" icon={<IconPrescription aria-hidden />}>
          <LinkText href={`/prescriptions/${prescriptionId}`} fw={560}>
            {t('prescription')}
          </LinkText>
        </Alert>
      )}
    </div>
  )
}

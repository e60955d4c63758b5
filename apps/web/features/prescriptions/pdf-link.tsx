'use client'
import { urlOf } from '@imeds/client'
import { downloadPrescription } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Button, type ButtonProps } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'

/** The paper version; a plain link, so that the browser does what its owner set for PDF files. */
export function PdfLink({ id, ...props }: ButtonProps & { id: string }) {
  const t = useTranslations('prescriptions.detail')
  return (
    <Button
      component="a"
      href={urlOf(downloadPrescription, { params: { id } })}
      target="_blank"
      rel="noopener"
      leftSection={<IconFileTypePdf size={20} aria-hidden />}
      {...props}
    >
      {t('pdf')}
    </Button>
  )
}

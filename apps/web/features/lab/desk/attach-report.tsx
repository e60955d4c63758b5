'use client'
import { call } from '@imeds/client'
import { purposes } from '@imeds/contracts/files'
import { attachReportFile } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { FileInput, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useUpload } from '@/lib/use-upload.ts'
import { UploadStatus } from '@/ui/upload-status.tsx'

type Props = { orderId: string; patientId: string; replaces: boolean }

/** Gives the laboratory's own PDF in place of single results, or another in place of that. */
export function AttachReport({ orderId, patientId, replaces }: Props) {
  const t = useTranslations('lab.desk')
  const client = useQueryClient()
  const upload = useUpload({ purpose: 'lab_report', patientId }, async ({ id }) => {
    await call(attachReportFile, { params: { id: orderId }, body: { fileId: id } })
    await client.invalidateQueries()
  })
  return (
    <Stack gap="xs">
      <FileInput
        label={t(replaces ? 'uploadAnother' : 'upload')}
        description={t('uploadHint')}
        accept="application/pdf"
        placeholder={t('file')}
        disabled={upload.isSending}
        onChange={(file) => file && upload.send(file)}
      />
      <UploadStatus upload={upload} maxBytes={purposes.lab_report.maxBytes} kinds="PDF" />
    </Stack>
  )
}

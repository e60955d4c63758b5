'use client'
import { mutation, queryKey } from '@imeds/client'
import { purposes } from '@imeds/contracts/files'
import { addDocumentReference, DocumentReferenceKind, readTimeline } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { FileInput, Group, NativeSelect, Stack, Text, TextInput, Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useSaid } from '@/lib/use-said.ts'
import { useUpload } from '@/lib/use-upload.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'

const { contentTypes, maxBytes } = purposes.report
type Props = { patientId: string; today: string; onClose: () => void }

/** A file, what it is, and the date on it. The file is sent as soon as it is chosen. */
export function AddDocumentForm({ patientId, today, onClose }: Props) {
  const t = useTranslations('records.documents')
  const common = useTranslations('common')
  const showFieldErrors = useFieldErrors()
  const cache = useQueryClient()
  const { done } = useSaid()
  const [fileId, setFileId] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const upload = useUpload({ purpose: 'report', patientId }, async ({ id }) => setFileId(id))
  const form = useForm({
    initialValues: { kind: 'diagnostic_report', title: '', documentDate: today },
    validate: {
      title: (value) => (value.trim() === '' ? t('required') : null),
      documentDate: (value) => (value === '' ? t('required') : value > today ? t('future') : null),
    },
  })
  const add = useMutation({
    ...mutation(addDocumentReference),
    onSuccess: async ({ title }) => {
      await cache.invalidateQueries({ queryKey: queryKey(readTimeline) })
      done(t('saved', { title }))
      onClose()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const choose = (file: File | null) => {
    setFileId(null)
    setMissing(false)
    if (file) upload.send(file)
  }
  const save = form.onSubmit(({ kind, title, documentDate }) => {
    if (fileId === null) return setMissing(true)
    return add.mutate({
      params: { id: patientId },
      body: { fileId, kind: DocumentReferenceKind.parse(kind), title: title.trim(), documentDate },
    })
  })
  return (
    <form noValidate onSubmit={save} aria-label={t('add')}>
      <Stack>
        <Text c="dimmed">{t('addLead')}</Text>
        <FileInput
          size="md"
          label={t('file')}
          description={t('hint')}
          placeholder={t('choose')}
          accept={contentTypes.join(',')}
          leftSection={<IconPaperclip size={18} aria-hidden />}
          error={missing && !upload.isSending ? t('needFile') : null}
          onChange={choose}
          required
        />
        <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('accepted')} />
        <NativeSelect
          label={t('kind')}
          data={DocumentReferenceKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={t('title')}
          placeholder={t('titleExample')}
          required
          maxLength={200}
          {...form.getInputProps('title')}
        />
        <TextInput
          type="date"
          label={t('date')}
          required
          max={today}
          {...form.getInputProps('documentDate')}
        />
        <FormError error={add.error} values={form.values} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <SubmitButton loading={add.isPending || upload.isSending}>{t('save')}</SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}

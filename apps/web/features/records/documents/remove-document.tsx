'use client'
import { mutation } from '@imeds/client'
import { removeDocumentReference } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import type { Entry } from '../types.ts'

type Props = { patientId: string; document: Entry<'document'>; onRemoved: () => unknown }

/** Takes a paper out of the record, after a question. */
export function RemoveDocument({ patientId, document: { id, title }, onRemoved }: Props) {
  const t = useTranslations('records.documents')
  const { done, failed } = useSaid()
  const remove = useMutation({
    ...mutation(removeDocumentReference),
    onSuccess: async () => {
      await onRemoved()
      done(t('removed', { title }))
    },
    onError: failed,
  })
  return (
    <ConfirmButton
      variant="subtle"
      color="gray"
      size="compact-sm"
      title={t('removeTitle', { title })}
      body={t('removeBody')}
      confirmLabel={t('remove')}
      loading={remove.isPending}
      aria-label={t('removeOf', { title })}
      onConfirm={() => remove.mutate({ params: { id: patientId, documentId: id } })}
    >
      {t('remove')}
    </ConfirmButton>
  )
}

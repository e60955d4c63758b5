'use client'
import { mutation } from '@imeds/client'
import { restoreFile } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Button, type ButtonProps } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import type { OwnFile } from './types.ts'

type Props = ButtonProps & { file: OwnFile; onRestored: () => Promise<unknown> }

/** Brings back the bytes that were confirmed, after a deletion or an overwriting. */
export function RestoreFile({ file: { id, name }, onRestored, ...button }: Props) {
  const t = useTranslations('files.own')
  const { done, failed } = useSaid()
  const restore = useMutation({
    ...mutation(restoreFile),
    onSuccess: async () => {
      await onRestored()
      done(t('restored', { name }))
    },
    onError: failed,
  })
  return (
    <Button
      {...button}
      loading={restore.isPending}
      aria-label={t('restoreOf', { name })}
      onClick={() => restore.mutate({ params: { id } })}
    >
      {t('restore')}
    </Button>
  )
}

'use client'
import { mutation } from '@imeds/client'
import { deleteFile } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { useFileSize } from '@/lib/use-file-size.ts'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import classes from './files.module.css'
import { RestoreFile } from './restore-file.tsx'
import type { OwnFile } from './types.ts'

type Props = {
  file: OwnFile
  onOpen: (file: OwnFile) => void
  onVersions: (file: OwnFile) => void
  onChanged: () => Promise<unknown>
}
const looks = { variant: 'subtle', size: 'compact-sm' } as const

/** One file: what it is, and what can be done with it. */
export function FileRow({ file, onOpen, onVersions, onChanged }: Props) {
  const t = useTranslations('files.own')
  const purposes = useTranslations('files.purposes')
  const sizeOf = useFileSize()
  const { instant } = useFormat()
  const { name, size, purpose, createdAt, restorableUntil, abilities } = file
  const day = (at: string) => instant(at, homeZone, 'date')
  return (
    <li>
      <div className={classes['name']}>
        <Text fw={560}>{name}</Text>
        <Text size="sm" c="dimmed">
          {purposes(purpose)} · {sizeOf(size)} ·{' '}
          {restorableUntil ? t('until', { when: day(restorableUntil) }) : day(createdAt)}
        </Text>
      </div>
      <Group gap={4}>
        {abilities.download ? (
          <Button {...looks} aria-label={t('openOf', { name })} onClick={() => onOpen(file)}>
            {t('open')}
          </Button>
        ) : null}
        <Button {...looks} aria-label={t('versionsOf', { name })} onClick={() => onVersions(file)}>
          {t('versions')}
        </Button>
        {abilities.remove ? <DeleteFile file={file} onDeleted={onChanged} /> : null}
        {abilities.restore ? <RestoreFile file={file} onRestored={onChanged} {...looks} /> : null}
      </Group>
    </li>
  )
}

function DeleteFile({ file: { id, name }, onDeleted }: { file: OwnFile; onDeleted: () => Promise<unknown> }) {
  const t = useTranslations('files.own')
  const { done, failed } = useSaid()
  const remove = useMutation({
    ...mutation(deleteFile),
    onSuccess: async () => {
      await onDeleted()
      done(t('removed', { name }))
    },
    onError: failed,
  })
  return (
    <ConfirmButton
      {...looks}
      color="gray"
      title={t('removeTitle', { name })}
      body={t('removeBody')}
      confirmLabel={t('remove')}
      loading={remove.isPending}
      aria-label={t('removeOf', { name })}
      onConfirm={() => remove.mutate({ params: { id } })}
    >
      {t('remove')}
    </ConfirmButton>
  )
}

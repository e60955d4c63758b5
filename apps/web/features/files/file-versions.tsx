'use client'
import { query } from '@imeds/client'
import { listFileVersions } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { useFileSize } from '@/lib/use-file-size.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from './files.module.css'
import { RestoreFile } from './restore-file.tsx'
import type { OwnFile } from './types.ts'

type Props = { file: OwnFile | null; onClose: () => void; onChanged: () => Promise<unknown> }

/** What the store has kept of a file over time. */
export function FileVersions({ file, onClose, onChanged }: Props) {
  const t = useTranslations('files.own')
  const common = useTranslations('common')
  return (
    <Modal
      opened={file !== null}
      onClose={onClose}
      title={file ? t('versionsOf', { name: file.name }) : ''}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {file ? <Versions key={file.id} file={file} onChanged={onChanged} onClose={onClose} /> : null}
    </Modal>
  )
}

function Versions({ file, onChanged, onClose }: Props & { file: OwnFile }) {
  const t = useTranslations('files.own')
  const sizeOf = useFileSize()
  const versions = useQuery(query(listFileVersions, { params: { id: file.id } }))
  if (versions.isPending) return <LoadingState rows={2} />
  if (versions.isError) return <ErrorState error={versions.error} onRetry={versions.refetch} />
  const { items } = versions.data
  const isRight = items.some(({ current, confirmed }) => current && confirmed)
  const canReturn = !isRight && items.some(({ confirmed }) => confirmed)
  const lost = file.status === 'deleted' ? 'versionsDeleted' : 'versionsWrong'
  return (
    <Stack gap="md">
      <Text c="dimmed">{t(isRight ? 'versionsRight' : canReturn ? lost : 'versionsGone')}</Text>
      <ol className={classes['rows']} reversed>
        {items.map(({ at, size, current, confirmed }) => (
          <li key={at}>
            <Text size="sm">
              <DateTime instant={at} zone={homeZone} /> · {sizeOf(size)}
            </Text>
            <Group gap="xs">
              {current ? <StatusBadge tone="neutral">{t('current')}</StatusBadge> : null}
              <StatusBadge tone={confirmed ? 'success' : 'warning'}>
                {t(confirmed ? 'asSent' : 'other')}
              </StatusBadge>
            </Group>
          </li>
        ))}
      </ol>
      {canReturn ? (
        <RestoreFile
          file={file}
          onRestored={async () => {
            await onChanged()
            onClose()
          }}
        />
      ) : null}
    </Stack>
  )
}

'use client'
import { query } from '@imeds/client'
import { getDownloadUrl, getFile, type FileView } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFileSize } from '@/lib/use-file-size.ts'
import { ErrorState } from './error-state.tsx'
import classes from './file-viewer.module.css'
import { LoadingState } from './loading-state.tsx'

type Props = {
  /** What is shown; nothing while null. */
  fileId: string | null
  title: string
  onClose: () => void
}

/** A picture or a PDF over the page, in the browser's own viewer, under an address that is good for a few minutes. */
export function FileViewer({ fileId, title, onClose }: Props) {
  const t = useTranslations('common')
  return (
    <Modal
      opened={fileId !== null}
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {fileId ? <Shown key={fileId} fileId={fileId} /> : null}
    </Modal>
  )
}

function Shown({ fileId }: { fileId: string }) {
  const t = useTranslations('files')
  const sizeOf = useFileSize()
  const params = { id: fileId }
  const file = useQuery(query(getFile, { params }))
  const address = useQuery({
    ...query(getDownloadUrl, { params, query: { disposition: 'inline' } }),
    // Signed addresses expire: a new one each time, kept only while it is shown.
    staleTime: Infinity,
    gcTime: 0,
  })
  if (file.isPending || address.isPending) return <LoadingState rows={1} />
  if (file.isError) return <ErrorState error={file.error} onRetry={file.refetch} />
  if (address.isError) return <ErrorState error={address.error} onRetry={address.refetch} />
  const { name, size } = file.data
  return (
    <Stack gap="md">
      <div>
        <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {sizeOf(size)}
        </Text>
      </div>
      <Preview file={file.data} url={address.data.url} />
      <Group>
        <Anchor href={address.data.url} target="_blank" rel="noopener noreferrer">
          {t('newTab')}
        </Anchor>
      </Group>
    </Stack>
  )
}

function Preview({ file, url }: { file: FileView; url: string }) {
  const t = useTranslations('files')
  const label = t('preview', { name: file.name })
  if (file.contentType.startsWith('image/')) return <img className={classes['image']} src={url} alt={label} />
  if (file.contentType === 'application/pdf')
    return <iframe className={classes['frame']} src={url} title={label} />
  return <Text c="dimmed">{t('noPreview')}</Text>
}

'use client'
import { query } from '@imeds/client'
import { getDownloadUrl, getFile, type FileView } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import classes from '../admin.module.css'

type Props = { fileId: string | null; onClose: () => void }

/** A document over the page, under an address that is good for a few minutes. */
export function DocumentViewer({ fileId, onClose }: Props) {
  const t = useTranslations('admin.verification')
  return (
    <Modal opened={fileId !== null} onClose={onClose} size="xl" title={t('documents')}>
      {fileId ? <Document key={fileId} fileId={fileId} /> : null}
    </Modal>
  )
}

function Document({ fileId }: { fileId: string }) {
  const t = useTranslations('admin.verification')
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
          {t('size', { size: String(Math.max(1, Math.round(size / 1024))) })}
        </Text>
      </div>
      <Preview file={file.data} url={address.data.url} />
      <Anchor href={address.data.url} target="_blank" rel="noopener noreferrer">
        {t('newTab')}
      </Anchor>
    </Stack>
  )
}

function Preview({ file, url }: { file: FileView; url: string }) {
  const t = useTranslations('admin.verification')
  const label = t('preview', { name: file.name })
  if (file.contentType.startsWith('image/'))
    return <img className={classes['document']} src={url} alt={label} />
  if (file.contentType === 'application/pdf')
    return <iframe className={classes['frame']} src={url} title={label} />
  return <Text c="dimmed">{t('noPreview')}</Text>
}

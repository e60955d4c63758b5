'use client'
import { query } from '@imeds/client'
import { listFiles } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FileViewer } from '@/ui/file-viewer.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { FileRow } from './file-row.tsx'
import { FileVersions } from './file-versions.tsx'
import classes from './files.module.css'
import type { OwnFile } from './types.ts'

const listOf = (status: 'stored' | 'deleted') => (cursor: string | undefined) =>
  query(listFiles, { query: { status, limit: 20, ...(cursor ? { cursor } : {}) } })

/** The files that one sent, and those that were deleted, with the ways to get back what was lost. */
export function OwnFiles() {
  const t = useTranslations('files.own')
  const stored = usePages(listOf('stored'))
  const deleted = usePages(listOf('deleted'))
  const [shown, setShown] = useState<OwnFile | null>(null)
  const [versionsOf, setVersionsOf] = useState<OwnFile | null>(null)
  const changed = () => Promise.all([stored.refetch(), deleted.refetch()])
  const ways = { onOpen: setShown, onVersions: setVersionsOf, onChanged: changed }
  return (
    <Stack gap="lg" maw={720}>
      <SectionCard title={t('stored')} lead={t('storedLead')}>
        <Files pages={stored} label={t('stored')} none={t('none')} noneBody={t('noneBody')} {...ways} />
      </SectionCard>
      <SectionCard title={t('deleted')} lead={t('deletedLead')}>
        <Files pages={deleted} label={t('deleted')} none={t('noneDeleted')} {...ways} />
      </SectionCard>
      <FileViewer fileId={shown?.id ?? null} title={shown?.name ?? ''} onClose={() => setShown(null)} />
      <FileVersions file={versionsOf} onClose={() => setVersionsOf(null)} onChanged={changed} />
    </Stack>
  )
}

type FilesProps = {
  pages: ReturnType<typeof usePages<{ items: OwnFile[]; next: string | null }, unknown>>
  label: string
  none: string
  noneBody?: string
  onOpen: (file: OwnFile) => void
  onVersions: (file: OwnFile) => void
  onChanged: () => Promise<unknown>
}

function Files({ pages, label, none, noneBody, ...ways }: FilesProps) {
  const t = useTranslations('files.own')
  if (pages.isPending) return <LoadingState rows={2} />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return <EmptyState order={3} title={none} {...(noneBody ? { body: noneBody } : {})} />
  return (
    <>
      <ul className={classes['rows']} aria-label={label}>
        {pages.items.map((file) => (
          <FileRow key={file.id} file={file} {...ways} />
        ))}
      </ul>
      <MoreButton pages={pages} mt="md">
        {t('more')}
      </MoreButton>
    </>
  )
}

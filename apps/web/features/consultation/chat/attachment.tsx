'use client'
import { query } from '@imeds/client'
import { getDownloadUrl } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconFileText, IconPhoto } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFileSize } from '@/lib/use-file-size.ts'
import { FileViewer } from '@/ui/file-viewer.tsx'
import classes from './chat.module.css'
import type { ChatFile } from './outbox.ts'

/** A file that was sent: a picture small, anything by its name; large when it is pressed. */
export function Attachment({ file }: { file: ChatFile }) {
  const t = useTranslations('consultation.chat')
  const sizeOf = useFileSize()
  const [open, setOpen] = useState(false)
  const isPicture = file.contentType.startsWith('image/')
  const Mark = isPicture ? IconPhoto : IconFileText
  return (
    <>
      <UnstyledButton className={classes['attachment'] ?? ''} onClick={() => setOpen(true)}>
        {isPicture ? <Thumbnail fileId={file.id} /> : null}
        <span className={classes['fileName']}>
          <Mark size={18} aria-hidden />
          <VisuallyHidden>{t('openFile')} </VisuallyHidden>
          <span>{file.name}</span>
          <small>{sizeOf(file.size)}</small>
        </span>
      </UnstyledButton>
      <FileViewer fileId={open ? file.id : null} title={t('attachment')} onClose={() => setOpen(false)} />
    </>
  )
}

function Thumbnail({ fileId }: { fileId: string }) {
  const address = useQuery({
    ...query(getDownloadUrl, { params: { id: fileId }, query: { disposition: 'inline' } }),
    // The address works for five minutes.
    staleTime: 4 * 60_000,
  })
  // The frame is there at once: a picture that comes later moves nothing.
  return (
    <span className={classes['thumbnail']}>
      {address.data ? <img src={address.data.url} alt="" /> : null}
    </span>
  )
}

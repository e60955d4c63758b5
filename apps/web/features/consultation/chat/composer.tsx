'use client'
import { useTranslations } from '@imeds/i18n/react'
import { purposes } from '@imeds/contracts/files'
import { ActionIcon, FileButton, Textarea } from '@mantine/core'
import { IconPaperclip, IconSend2 } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useUpload } from '@/lib/use-upload.ts'
import { UploadStatus } from '@/ui/upload-status.tsx'
import classes from './chat.module.css'
import type { ChatFile } from './outbox.ts'

const { contentTypes, maxBytes } = purposes.chat_attachment

const longest = 4000

type Props = {
  patientId: string
  onSend: (body: string) => void
  onSendFile: (file: ChatFile) => void
}

/** Where a message is written or a file is chosen. Enter sends, Shift and Enter begin a new line. */
export function Composer({ patientId, onSend, onSendFile }: Props) {
  const t = useTranslations('consultation.chat')
  const [text, setText] = useState('')
  const body = text.trim()
  const send = () => {
    if (body === '') return
    onSend(body)
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While a word is being composed (Hindi, Telugu), Enter only ends the word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  const upload = useUpload({ purpose: 'chat_attachment', patientId }, async (file) => onSendFile(file))
  const busy = upload.progress !== null || upload.error !== null || upload.unfit !== null
  return (
    <form
      className={classes['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {busy ? (
        <div className={classes['sending']}>
          <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('attachKinds')} />
        </div>
      ) : null}
      <FileButton
        accept={contentTypes.join(',')}
        onChange={(file) => file && upload.send(file)}
        inputProps={{ 'aria-label': t('attachment') }}
      >
        {(props) => (
          <ActionIcon
            {...props}
            type="button"
            size={44}
            radius="md"
            variant="subtle"
            color="gray"
            aria-label={t('attach')}
            loading={upload.isSending}
          >
            <IconPaperclip size={22} aria-hidden />
          </ActionIcon>
        )}
      </FileButton>
      <Textarea
        flex={1}
        minRows={1}
        maxRows={5}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t('placeholder')}
        aria-label={t('label')}
        enterKeyHint="send"
      />
      <ActionIcon type="submit" size={44} radius="md" aria-label={t('send')} disabled={body === ''}>
        <IconSend2 size={22} aria-hidden />
      </ActionIcon>
    </form>
  )
}

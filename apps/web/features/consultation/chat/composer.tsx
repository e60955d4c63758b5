'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Textarea } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import classes from './chat.module.css'

const longest = 4000

/** Where a message is written. Enter sends, Shift and Enter begin a new line. */
export function Composer({ onSend }: { onSend: (body: string) => void }) {
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
  return (
    <form
      className={classes['composer']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
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

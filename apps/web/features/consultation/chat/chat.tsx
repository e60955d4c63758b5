'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconArrowDown, IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { useConnection } from '@/lib/socket.tsx'
import { lastSeq } from './chat-log.ts'
import classes from './chat.module.css'
import { Composer } from './composer.tsx'
import { MessageBubble } from './message-bubble.tsx'
import type { ChatFile } from './outbox.ts'
import { timelineOf, unreadAfter, type TimelineItem } from './timeline.ts'
import { useAttention } from './use-attention.ts'
import { useChat } from './use-chat.ts'
import { useReading } from './use-reading.ts'

type Props = {
  encounterId: string
  /** Whose record the files that are sent belong to. */
  patientId: string
  zone: string
  /** Whether something can still be said. */
  open: boolean
  title: string
  lead?: ReactNode
  /** What stands there before the first message. */
  hint: string
  /** Hears how many messages wait to be read. */
  onUnread?: (count: number) => void
}

/** The conversation of a room. */
export function Chat({ encounterId, patientId, zone, open, title, lead, hint, onUnread }: Props) {
  const t = useTranslations('consultation.chat')
  const titleId = useId()
  const end = useRef<HTMLDivElement>(null)
  const attentive = useAttention(end)
  const chat = useChat(encounterId)
  const { messages, outgoing, readByOther, loaded, error, outbox } = chat
  const { seenBefore, markSeen } = useReading({ ...chat, encounterId, attentive })
  const items = timelineOf({ messages, outgoing, readByOther, seenBefore, zone })
  const { frame, toEnd } = useStickyEnd(items, attentive)
  const unread = attentive || seenBefore === null ? 0 : unreadAfter(messages, seenBefore)
  const tell = useEffectEvent((count: number) => onUnread?.(count))
  useEffect(() => tell(unread), [unread])
  const offline = useConnection() === 'offline'
  const send = (body: string, file: ChatFile | null = null) => {
    outbox.add(body, file)
    markSeen()
    toEnd()
  }

  return (
    <Card
      component="section"
      padding={0}
      aria-labelledby={titleId}
      className={classes['chat']}
      data-open={open || undefined}
    >
      <header className={classes['head']}>
        <Title order={2} size="h4" id={titleId}>
          {title}
        </Title>
        {lead ? (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        ) : null}
      </header>
      {/* Focusable, so that it scrolls by keyboard in every browser. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={classes['frame']} ref={frame} tabIndex={0} aria-label={t('messages')}>
        {error !== undefined && !loaded ? (
          <ErrorState error={error} onRetry={chat.refresh} />
        ) : loaded ? (
          <>
            {items.length === 0 ? <p className={classes['hint']}>{hint}</p> : null}
            <div role="log" aria-live="polite" aria-relevant="additions" aria-label={title}>
              <ol className={classes['log']}>
                {items.map((item) => (
                  <Item key={`${item.kind} ${item.id}`} item={item} zone={zone} open={open} outbox={outbox} />
                ))}
              </ol>
            </div>
          </>
        ) : (
          <Stack gap="sm" aria-hidden>
            <Skeleton height={44} width="60%" />
            <Skeleton height={44} width="45%" ml="auto" />
          </Stack>
        )}
        <div ref={end} className={classes['end']} />
      </section>
      {unread > 0 ? (
        <Button
          className={classes['newer'] ?? ''}
          size="compact-md"
          radius="xl"
          leftSection={<IconArrowDown size={16} aria-hidden />}
          onClick={toEnd}
        >
          {t('newer', { count: unread })}
        </Button>
      ) : null}
      {offline && open ? (
        <output className={classes['offline']}>
          <IconPlugConnectedX size={18} aria-hidden />
          {t('offline')}
        </output>
      ) : null}
      {open ? (
        <Composer
          patientId={patientId}
          onSend={(body) => send(body)}
          onSendFile={({ id, name, contentType, size }) => send('', { id, name, contentType, size })}
        />
      ) : (
        <p className={classes['closed']}>{t('closed', { count: lastSeq(messages) })}</p>
      )}
    </Card>
  )
}

type Outbox = ReturnType<typeof useChat>['outbox']

type ItemProps = { item: TimelineItem; zone: string; open: boolean; outbox: Outbox }

function Item({ item, zone, open, outbox }: ItemProps) {
  const t = useTranslations('consultation.chat')
  switch (item.kind) {
    case 'day':
      return (
        <li className={classes['day']}>
          <DateTime instant={item.at} zone={zone} style="day" />
        </li>
      )
    case 'unread':
      return <li className={classes['unread']}>{t('unread', { count: item.count })}</li>
    case 'message':
      return (
        <MessageBubble
          message={item}
          zone={zone}
          onRetry={open ? outbox.retry : undefined}
          onDiscard={outbox.discard}
        />
      )
  }
}

/** Keeps the newest message in view for who is reading there, and leaves the others where they are. */
function useStickyEnd(items: readonly TimelineItem[], attentive: boolean) {
  const frame = useRef<HTMLElement>(null)
  const wasAtEnd = useRef(true)
  const toEnd = () => {
    const box = frame.current
    if (box !== null) requestAnimationFrame(() => box.scrollTo({ top: box.scrollHeight }))
  }
  useEffect(() => {
    const box = frame.current
    if (box === null) return
    const note = () => {
      wasAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 48
    }
    box.addEventListener('scroll', note, { passive: true })
    return () => box.removeEventListener('scroll', note)
  }, [])
  useEffect(() => {
    if (wasAtEnd.current) toEnd()
  }, [items.length, attentive])
  return { frame, toEnd }
}

import { dateInZone } from '@imeds/i18n/time'
import { lastSeq, type ChatMessage } from './chat-log.ts'
import type { ChatFile, Outgoing, OutgoingState } from './outbox.ts'

export type Delivery = OutgoingState | 'read' | 'received'
export type TimelineMessage = {
  kind: 'message'
  id: string
  body: string
  file: ChatFile | null
  /** When it was sent; when it was written, as long as it is on its way. */
  at: string
  mine: boolean
  senderName: string
  delivery: Delivery
  error?: unknown
  /** Whether it follows a message of the same sender closely: no need to repeat who speaks. */
  joined: boolean
}
export type TimelineItem =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'unread'; id: string; count: number }
  | TimelineMessage

type Room = {
  messages: readonly ChatMessage[]
  outgoing: readonly Outgoing[]
  readByOther: number
  /** The seq that the reader had seen when they last looked; null where nobody knows. */
  seenBefore: number | null
  zone: string
}

const closely = 5 * 60_000

function toItem(message: ChatMessage, readByOther: number): TimelineMessage {
  const { id, body, file, sentAt, mine, senderName, seq } = message
  const delivery: Delivery = !mine ? 'received' : seq <= readByOther ? 'read' : 'sent'
  return { kind: 'message', id, body, file, at: sentAt, mine, senderName, delivery, joined: false }
}
const toOutgoing = ({ id, body, file, writtenAt, state, error }: Outgoing): TimelineMessage => ({
  kind: 'message',
  id,
  body,
  file,
  at: writtenAt,
  mine: true,
  senderName: '',
  delivery: state,
  ...(error === undefined ? {} : { error }),
  joined: false,
})

const follows = (one: TimelineMessage, before: TimelineMessage | undefined) =>
  before !== undefined &&
  before.mine === one.mine &&
  (one.mine || before.senderName === one.senderName) &&
  Date.parse(one.at) - Date.parse(before.at) < closely

/** The room as it is read: messages in their order, what is on its way behind them, days and the unread apart. */
export function timelineOf({ messages, outgoing, readByOther, seenBefore, zone }: Room): TimelineItem[] {
  const shown = new Set(messages.map(({ id }) => id))
  const unseen = seenBefore === null ? [] : messages.filter(({ seq, mine }) => seq > seenBefore && !mine)
  const all = [
    ...messages.map((message) => toItem(message, readByOther)),
    ...outgoing.filter(({ id }) => !shown.has(id)).map(toOutgoing),
  ]
  const items: TimelineItem[] = []
  let day = ''
  let before: TimelineMessage | undefined
  for (const message of all) {
    const date = dateInZone(message.at, zone)
    if (date !== day) items.push({ kind: 'day', id: date, at: message.at })
    const unread = unseen[0]?.id === message.id
    if (unread) items.push({ kind: 'unread', id: 'unread', count: unseen.length })
    items.push({ ...message, joined: date === day && !unread && follows(message, before) })
    day = date
    before = message
  }
  return items
}

/** How many messages of the other side came after a seq. */
export const unreadAfter = (messages: readonly ChatMessage[], seq: number) =>
  lastSeq(messages) <= seq ? 0 : messages.filter((message) => message.seq > seq && !message.mine).length

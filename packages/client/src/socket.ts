import type { AnyLiveMessage, LiveBodyOf, LiveReplyOf } from '@imeds/contracts'
import { createAsking } from './asking.ts'
import { createConnection, type ConnectionOptions, type ConnectionState } from './connection.ts'

export type { ConnectionState }

/** Something happened on a topic. `resync`: events may have been missed while offline, so fetch afresh. */
export type LiveEvent = { topic: string; name: string; id: string | null }
export type OnEvent = (event: LiveEvent) => void
export type OnRefused = (code: string) => void

type Subscriber = { onEvent: OnEvent; onRefused: OnRefused | undefined }
type Message = {
  type: string
  topic?: string
  name?: string
  id?: string | number | null
  code?: string
  body?: unknown
}

export type Socket = {
  /** Listens to a topic until the returned function is called. Several listeners share one subscription. */
  subscribe(topic: string, onEvent: OnEvent, onRefused?: OnRefused): () => void
  /**
   * Asks over the live line, and connects it. Rejects with an `ApiError`: the refusal's code, or `offline` when the line
   * is down or breaks before the answer, so that nobody knows whether the server acted.
   */
  ask: <M extends AnyLiveMessage>(message: M, body: LiveBodyOf<M>) => Promise<LiveReplyOf<M>>
  /** Connects where nothing listens yet. */
  open(): void
  /** For `useSyncExternalStore`. */
  state(): ConnectionState
  watchState(onChange: () => void): () => void
  /** Closes for good. */
  close(): void
}

/** The live line to `/ws`: connects with the first subscription, and subscribes again by itself after a drop. */
export function createSocket(options: ConnectionOptions): Socket {
  const topics = new Map<string, Set<Subscriber>>()
  // Topics that were confirmed before: their next confirmation follows a gap.
  const known = new Set<string>()

  const deliver = (event: LiveEvent) => topics.get(event.topic)?.forEach(({ onEvent }) => onEvent(event))

  function receive(raw: string) {
    const message = parse(raw)
    if (message.type === 'answer') return asking.settle(message)
    const { topic } = message
    if (topic === undefined || !topics.has(topic)) return
    if (message.type === 'event')
      deliver({ topic, name: message.name ?? '', id: typeof message.id === 'string' ? message.id : null })
    if (message.type === 'refused')
      topics.get(topic)?.forEach(({ onRefused }) => onRefused?.(message.code ?? 'forbidden'))
    if (message.type === 'subscribed') {
      if (known.has(topic)) deliver({ topic, name: 'resync', id: null })
      known.add(topic)
    }
  }

  const connection = createConnection(options, {
    onOpen: () => topics.forEach((_, topic) => connection.send({ type: 'subscribe', topic })),
    onMessage: receive,
    onLost: () => asking.lost(),
  })
  const asking = createAsking(connection)

  return {
    subscribe(topic, onEvent, onRefused) {
      const subscriber = { onEvent, onRefused }
      const listeners = topics.get(topic)
      if (listeners) listeners.add(subscriber)
      else {
        topics.set(topic, new Set([subscriber]))
        connection.send({ type: 'subscribe', topic })
      }
      connection.open()
      return () => {
        const left = topics.get(topic)
        if (!left?.delete(subscriber) || left.size > 0) return
        topics.delete(topic)
        known.delete(topic)
        connection.send({ type: 'unsubscribe', topic })
      }
    },
    ask: asking.ask,
    open: connection.open,
    state: connection.state,
    watchState: connection.watchState,
    close: connection.close,
  }
}

function parse(raw: string): Message {
  try {
    const message: unknown = JSON.parse(raw)
    if (typeof message === 'object' && message !== null && 'type' in message) return message as Message
  } catch {
    // Not ours: fall through to the message that means nothing.
  }
  return { type: 'unreadable' }
}

import { isApiError } from '@imeds/client'
import { createWatchers } from '@imeds/client/watchers'
import type { ChatMessage } from './chat-log.ts'
import { newMessageId } from './message-id.ts'

/** `waiting`: for its turn or for the network. `sent`: the server has it, the log has not shown it yet. */
export type OutgoingState = 'waiting' | 'sending' | 'sent' | 'failed'
export type ChatFile = NonNullable<ChatMessage['file']>
export type Outgoing = {
  id: string
  body: string
  /** It has arrived in the store already. */
  file: ChatFile | null
  writtenAt: string
  state: OutgoingState
  /** Why the server refused it. */
  error?: unknown
}
/** What survives a reload. */
export type Kept = Pick<Outgoing, 'id' | 'body' | 'file' | 'writtenAt'>

type Options = {
  send: (message: Pick<Outgoing, 'id' | 'body' | 'file'>) => Promise<unknown>
  load: () => readonly Kept[]
  keep: (unsent: readonly Kept[]) => void
}

const firstPause = 2000
const longestPause = 30_000

const passing = (error: unknown) =>
  isApiError(error) &&
  ['offline', 'unavailable', 'internal', 'too_many_requests', 'request_in_progress'].includes(error.code)

/** Messages on their way, sent one after the other in the order in which they were written, each until it is through. */
export function createOutbox({ send, load, keep }: Options) {
  const watchers = createWatchers()
  let entries: readonly Outgoing[] = load().map((kept) => ({ ...kept, state: 'waiting' }))
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function become(next: readonly Outgoing[]) {
    entries = next
    keep(
      next
        .filter(({ state }) => state !== 'sent')
        .map(({ id, body, file, writtenAt }) => ({ id, body, file, writtenAt })),
    )
    watchers.notify()
  }
  const change = (id: string, by: Partial<Outgoing>) =>
    become(entries.map((entry) => (entry.id === id ? { ...entry, ...by } : entry)))

  /** True when the next one may follow. */
  async function sendOne({ id, body, file }: Outgoing): Promise<boolean> {
    change(id, { state: 'sending', error: undefined })
    try {
      await send({ id, body, file })
      failures = 0
      change(id, { state: 'sent' })
      return true
    } catch (error) {
      if (!passing(error)) {
        change(id, { state: 'failed', error })
        return true
      }
      change(id, { state: 'waiting' })
      const asked = isApiError(error) ? (error.retryAfter ?? 0) * 1000 : 0
      timer = setTimeout(
        () => void flush(),
        Math.max(asked, Math.min(longestPause, firstPause * 2 ** failures++)),
      )
      return false
    }
  }
  async function sendAll() {
    for (;;) {
      const next = entries.find(({ state }) => state === 'waiting')
      if (next === undefined || !(await sendOne(next))) return
    }
  }
  /** Sends what waits, now. */
  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= sendAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    add: (body: string, file: ChatFile | null = null): void => {
      become([
        ...entries,
        { id: newMessageId(), body, file, writtenAt: new Date().toISOString(), state: 'waiting' },
      ])
      void flush()
    },
    /** Sends a refused message again; under a new id where its own was taken. */
    retry: (id: string): void => {
      const entry = entries.find((one) => one.id === id)
      if (entry?.state !== 'failed') return
      const taken = isApiError(entry.error) && entry.error.code === 'message_id_taken'
      change(id, { state: 'waiting', error: undefined, ...(taken ? { id: newMessageId() } : {}) })
      void flush()
    },
    discard: (id: string): void => {
      become(entries.filter((entry) => entry.id !== id || entry.state !== 'failed'))
    },
    /** Drops what the log shows by now, also when the answer to its sending was lost. */
    settle: (shown: ReadonlySet<string>): void => {
      if (entries.some(({ id }) => shown.has(id))) become(entries.filter(({ id }) => !shown.has(id)))
    },
    flush,
    state: () => entries,
    watch: watchers.watch,
    stop: () => clearTimeout(timer),
  }
}

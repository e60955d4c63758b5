import { createWatchers } from '@imeds/client/watchers'
import type { ReplyOf } from '@imeds/contracts'
import type { listChatMessages } from '@imeds/contracts/consultation'

export type ChatPage = ReplyOf<typeof listChatMessages>
export type ChatMessage = ChatPage['items'][number]
export type LogState = {
  /** Without a gap, from seq 1. */
  messages: readonly ChatMessage[]
  readByOther: number
  /** Whether everything that was there at the first reading has come. */
  loaded: boolean
  error: unknown
}

export const lastSeq = (messages: readonly ChatMessage[]) => messages.at(-1)?.seq ?? 0

/** The log with what follows it directly; what was known or comes after a gap is left out, to be fetched again. */
export function appended(
  messages: readonly ChatMessage[],
  arrived: readonly ChatMessage[],
): readonly ChatMessage[] {
  const added: ChatMessage[] = []
  let next = lastSeq(messages) + 1
  for (const message of arrived.toSorted((a, b) => a.seq - b.seq)) {
    if (message.seq !== next) continue
    added.push(message)
    next++
  }
  return added.length > 0 ? [...messages, ...added] : messages
}

/** All messages of a room, fetched after the last one known whenever `refresh` is called. */
export function createChatLog(fetchAfter: (seq: number) => Promise<ChatPage>) {
  const watchers = createWatchers()
  let state: LogState = { messages: [], readByOther: 0, loaded: false, error: undefined }
  let running: Promise<void> | undefined
  let again = false

  function become(change: Partial<LogState>) {
    state = { ...state, ...change }
    watchers.notify()
  }
  async function fetchAll() {
    do {
      again = false
      const known = lastSeq(state.messages)
      const page = await fetchAfter(known)
      const messages = appended(state.messages, page.items)
      become({ messages, readByOther: page.readByOther, error: undefined })
      again ||= page.more && lastSeq(messages) > known
    } while (again)
    become({ loaded: true })
  }

  return {
    /** Fetches what is new. Asked again while it fetches, it looks once more afterwards, so that nothing slips between. */
    refresh: (): Promise<void> => {
      again = true
      running ??= fetchAll()
        .catch((error: unknown) => become({ error }))
        .finally(() => {
          running = undefined
        })
      return running
    },
    state: () => state,
    watch: watchers.watch,
  }
}

'use client'
import { call } from '@imeds/client'
import { listChatMessages, sendChatMessage } from '@imeds/contracts/consultation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { createChatLog, type LogState } from './chat-log.ts'
import { keptOf } from './kept.ts'
import { createOutbox, type Outgoing } from './outbox.ts'

const pageLength = 100
const nothingOut: readonly Outgoing[] = []
const nothingIn: LogState = { messages: [], readByOther: 0, loaded: false, error: undefined }

function createChat(id: string, userId: string) {
  const kept = keptOf(userId, id)
  return {
    kept,
    log: createChatLog((after) =>
      call(listChatMessages, { params: { id }, query: { after, limit: pageLength } }),
    ),
    outbox: createOutbox({
      send: ({ id: messageId, body, file }) =>
        call(sendChatMessage, {
          params: { id, messageId },
          body: { body, ...(file ? { fileId: file.id } : {}) },
        }),
      load: kept.loadUnsent,
      keep: kept.keepUnsent,
    }),
  }
}

/** The conversation of an encounter: what was said, and what is on its way. */
export function useChat(encounterId: string) {
  const { user } = useSession()
  const [{ log, outbox, kept }] = useState(() => createChat(encounterId, user?.id ?? ''))
  const state = useSyncExternalStore(log.watch, log.state, () => nothingIn)
  const outgoing = useSyncExternalStore(outbox.watch, outbox.state, () => nothingOut)

  useTopic(`encounter/${encounterId}`, ({ name }) => {
    if (name === 'resync') void outbox.flush()
    if (name === 'resync' || name === 'chat_message.sent') void log.refresh()
  })
  useEffect(() => {
    const catchUp = () => {
      void outbox.flush()
      void log.refresh()
    }
    catchUp()
    window.addEventListener('online', catchUp)
    return () => {
      window.removeEventListener('online', catchUp)
      outbox.stop()
    }
  }, [log, outbox])
  useEffect(() => {
    outbox.settle(new Set(state.messages.map(({ id }) => id)))
  }, [outbox, state.messages])
  // Where the live line is down the answer to a sending is the only news.
  const allSent = outgoing.some((message) => message.state === 'sent')
  useEffect(() => {
    if (allSent) void log.refresh()
  }, [log, allSent])

  return { ...state, outgoing, refresh: log.refresh, outbox, kept }
}

'use client'
import { call } from '@imeds/client'
import { markChatRead } from '@imeds/contracts/consultation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { lastSeq, type ChatMessage } from './chat-log.ts'
import { unreadAfter } from './timeline.ts'

const receiptInterval = 10_000

type Reading = {
  encounterId: string
  /** Whether the reader sees the newest message now. */
  attentive: boolean
  loaded: boolean
  messages: readonly ChatMessage[]
  readByOther: number
  kept: { loadSeen: () => number | null; keepSeen: (seq: number) => void }
  refresh: () => Promise<void>
}

/** Tells the other side what was read, hears what they have read, and remembers where the unread begins. */
export function useReading({
  encounterId,
  attentive,
  loaded,
  messages,
  readByOther,
  kept,
  refresh,
}: Reading) {
  const last = lastSeq(messages)
  const told = useRef(0)
  const [seenBefore, setSeenBefore] = useState(() => kept.loadSeen())

  // The unread begins where the reader looked away; what arrives under their eyes is not unread.
  const reading = attentive && loaded
  const [wasReading, setWasReading] = useState(reading)
  if (reading !== wasReading) {
    setWasReading(reading)
    if (!reading) setSeenBefore(last)
    else if (seenBefore !== null && unreadAfter(messages, seenBefore) === 0) setSeenBefore(null)
  }

  useEffect(() => {
    if (!reading) return
    kept.keepSeen(last)
    if (last <= told.current) return
    const before = told.current
    told.current = last
    call(markChatRead, { params: { id: encounterId }, body: { seq: last } }).catch(() => {
      told.current = before
    })
  }, [reading, last, encounterId, kept])

  // Nobody announces a receipt: ask as long as one is awaited.
  const awaited = attentive && messages.some(({ mine, seq }) => mine && seq > readByOther)
  const ask = useEffectEvent(() => void refresh())
  useEffect(() => {
    if (!awaited) return
    const timer = setInterval(() => ask(), receiptInterval)
    return () => clearInterval(timer)
  }, [awaited])

  return { seenBefore, markSeen: () => setSeenBefore(null) }
}

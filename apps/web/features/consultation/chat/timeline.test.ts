import { describe, expect, it } from 'vitest'
import type { ChatMessage } from './chat-log.ts'
import type { Outgoing } from './outbox.ts'
import { timelineOf, unreadAfter } from './timeline.ts'

const message = (seq: number, sentAt: string, mine = false): ChatMessage => ({
  id: `m${seq}`,
  seq,
  sender: mine ? 'patient' : 'practitioner',
  senderName: mine ? 'Asha Rao' : 'Meera Iyer',
  mine,
  body: `message ${seq}`,
  file: null,
  sentAt,
})
const outgoing = (id: string, state: Outgoing['state']): Outgoing => ({
  id,
  body: id,
  file: null,
  writtenAt: '2026-12-07T04:09:00.000Z',
  state,
})
const room = (over: Partial<Parameters<typeof timelineOf>[0]>) =>
  timelineOf({
    messages: [],
    outgoing: [],
    readByOther: 0,
    seenBefore: null,
    zone: 'Asia/Kolkata',
    ...over,
  })
const kinds = (items: ReturnType<typeof timelineOf>) => items.map(({ kind, id }) => `${kind} ${id}`)

describe('the timeline', () => {
  it('parts the days of the clinic, not of UTC', () => {
    const messages = [message(1, '2026-12-07T18:29:00.000Z'), message(2, '2026-12-07T18:31:00.000Z')]
    expect(kinds(room({ messages }))).toEqual([
      'day 2026-12-07',
      'message m1',
      'day 2026-12-08',
      'message m2',
    ])
    expect(kinds(room({ messages, zone: 'UTC' }))).toEqual(['day 2026-12-07', 'message m1', 'message m2'])
  })

  it('shows what is on its way once, behind the rest', () => {
    const messages = [message(1, '2026-12-07T04:00:00.000Z', true)]
    const items = room({ messages, outgoing: [outgoing('m1', 'sent'), outgoing('m2', 'sending')] })
    expect(kinds(items)).toEqual(['day 2026-12-07', 'message m1', 'message m2'])
    expect(items.at(-1)).toMatchObject({ delivery: 'sending', mine: true })
  })

  it('says how far each of the own messages has come', () => {
    const messages = [1, 2].map((seq) => message(seq, '2026-12-07T04:00:00.000Z', true))
    expect(room({ messages, readByOther: 1 })).toMatchObject([{}, { delivery: 'read' }, { delivery: 'sent' }])
  })

  it('marks where the unread begins, and counts only what others wrote', () => {
    const messages = [
      message(1, '2026-12-07T04:00:00.000Z'),
      message(2, '2026-12-07T04:01:00.000Z', true),
      message(3, '2026-12-07T04:02:00.000Z'),
      message(4, '2026-12-07T04:03:00.000Z'),
    ]
    const items = room({ messages, seenBefore: 1 })
    expect(kinds(items)).toEqual([
      'day 2026-12-07',
      'message m1',
      'message m2',
      'unread unread',
      'message m3',
      'message m4',
    ])
    expect(items.find(({ kind }) => kind === 'unread')).toMatchObject({ count: 2 })
    expect(kinds(room({ messages, seenBefore: null }))).not.toContain('unread unread')
    expect([unreadAfter(messages, 1), unreadAfter(messages, 4)]).toEqual([2, 0])
  })

  it('joins what one person says in a row', () => {
    const messages = [
      message(1, '2026-12-07T04:00:00.000Z'),
      message(2, '2026-12-07T04:01:00.000Z'),
      message(3, '2026-12-07T04:02:00.000Z', true),
      message(4, '2026-12-07T04:30:00.000Z', true),
    ]
    const joined = room({ messages }).map((item) => item.kind === 'message' && item.joined)
    expect(joined).toEqual([false, false, true, false, false])
  })
})

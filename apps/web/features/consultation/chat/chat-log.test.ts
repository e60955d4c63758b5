import { describe, expect, it, vi } from 'vitest'
import { appended, createChatLog, type ChatMessage, type ChatPage } from './chat-log.ts'

const message = (seq: number): ChatMessage => ({
  id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  sender: 'patient',
  senderName: 'Asha Rao',
  mine: true,
  body: `message ${seq}`,
  file: null,
  sentAt: '2026-12-07T04:00:00.000Z',
})
const seqs = (messages: readonly ChatMessage[]) => messages.map(({ seq }) => seq)
const page = (items: ChatMessage[], more = false) => ({ items, readByOther: 0, more })

describe('appending', () => {
  it('takes what follows, in order, and nothing twice', () => {
    expect(seqs(appended([message(1)], [message(3), message(2), message(1)]))).toEqual([1, 2, 3])
  })

  it('takes nothing behind a gap', () => {
    const known = [message(1)]
    expect(appended(known, [message(3)])).toBe(known)
    expect(seqs(appended(known, [message(2), message(4)]))).toEqual([1, 2])
  })
})

describe('the log', () => {
  /** A room of so many messages that answers by pages of two. */
  const room = (count: () => number) => (after: number) => {
    const all = Array.from({ length: count() }, (_, at) => message(at + 1))
    const rest = all.slice(after)
    return Promise.resolve(page(rest.slice(0, 2), rest.length > 2))
  }

  it('reads on until nothing more is there', async () => {
    const log = createChatLog(room(() => 5))
    await log.refresh()
    expect(seqs(log.state().messages)).toEqual([1, 2, 3, 4, 5])
    expect(log.state().loaded).toBe(true)
  })

  it('asks only for what follows the last one', async () => {
    let count = 2
    const fetchAfter = vi.fn<(after: number) => Promise<ChatPage>>(room(() => count))
    const log = createChatLog(fetchAfter)
    await log.refresh()
    count = 3
    await log.refresh()
    expect(fetchAfter.mock.calls).toEqual([[0], [2]])
    expect(seqs(log.state().messages)).toEqual([1, 2, 3])
  })

  it('looks again when something happened during a fetch', async () => {
    let count = 1
    const fetchAfter = vi.fn<(after: number) => Promise<ChatPage>>(async (after) => {
      const answer = await room(() => count)(after)
      count = 2
      return answer
    })
    const log = createChatLog(fetchAfter)
    await Promise.all([log.refresh(), log.refresh(), log.refresh()])
    expect(seqs(log.state().messages)).toEqual([1, 2])
    expect(fetchAfter).toHaveBeenCalledTimes(2)
  })

  it('keeps what it has through a failure, and goes on afterwards', async () => {
    let down = false
    const log = createChatLog((after) => (down ? Promise.reject(new Error('down')) : room(() => 2)(after)))
    await log.refresh()
    down = true
    await log.refresh()
    expect(log.state().error).toBeInstanceOf(Error)
    expect(seqs(log.state().messages)).toEqual([1, 2])
    down = false
    await log.refresh()
    expect(log.state().error).toBeUndefined()
  })
})

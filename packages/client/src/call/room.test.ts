import type { AnyLiveMessage } from '@imeds/contracts'
import type { CallMedia, CallPerson, CallSignal, CallState } from '@imeds/contracts/consultation'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../error.ts'
import type { OnEvent, Socket } from '../socket.ts'
import { createCallRoom, type CallRoom, type Own } from './room.ts'
import { fakeRtc, fakeTrack } from './testing/fake-rtc.ts'

const media: CallMedia = { audio: true, video: true, screen: false, mode: 'video' }
const own: Own = { audio: fakeTrack('audio', 'microphone'), video: fakeTrack('video', 'camera'), media }
const person = (presenceId: string, more: Partial<CallMedia> = {}): CallPerson => ({
  presenceId,
  seat: 'practitioner',
  name: 'Meera Iyer',
  media: { ...media, ...more },
})

/** A server with one call, in which we are the presence `m`. */
function server() {
  const asked: { name: string; body: Record<string, unknown> }[] = []
  const listeners = new Map<string, OnEvent>()
  const call: CallState = { people: [], signals: [] }
  const refuse = new Map<string, string>()
  let tickets = 0
  const socket = {
    open() {},
    close() {},
    state: () => 'online',
    watchState: () => () => {},
    subscribe: (topic: string, onEvent: OnEvent) => {
      listeners.set(topic, onEvent)
      return () => void listeners.delete(topic)
    },
    ask: ({ name }: AnyLiveMessage, body: Record<string, unknown>) => {
      asked.push({ name, body })
      const code = refuse.get(name)
      if (code !== undefined) return Promise.reject(new ApiError<string>(code, { status: 409 }))
      if (name === 'call.join') return Promise.resolve({ presenceId: 'm', ...call })
      return Promise.resolve(name === 'call.read' ? { ...call } : { done: true })
    },
  } as unknown as Socket
  return {
    call,
    refuse,
    asked: (name: string) => asked.filter((one) => one.name === name).map(({ body }) => body),
    socket,
    ticket: async () => ({
      ticket: `ticket ${++tickets}`,
      expiresAt: '2026-12-07T07:30:00.000Z',
      mode: 'video' as const,
      iceServers: [],
      relayOnly: false,
    }),
    /** Something is to be read. */
    tell: () => listeners.get('call/m')?.({ topic: 'call/m', name: 'call.changed', id: null }),
    listens: () => [...listeners.keys()],
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  room?.leave()
  room = undefined
  vi.useRealTimers()
})
const pass = (ms = 100) => vi.advanceTimersByTimeAsync(ms)

let room: CallRoom | undefined
async function enter(people: CallPerson[] = []) {
  const there = server()
  there.call.people = people
  const { rtc, made, newest } = fakeRtc()
  const here = createCallRoom({ socket: there.socket, ticket: there.ticket, own, rtc })
  room = here
  await pass()
  return { there, made, newest, room: here }
}
const signals = (there: ReturnType<typeof server>) =>
  there.asked('call.signal') as { to: string; signal: CallSignal }[]

describe('who comes into a call', () => {
  it('offers to those who were there, and waits for those who come', async () => {
    const { there, made, room: here } = await enter([person('a')])
    expect(here.state().phase).toBe('in')
    expect(signals(there)).toMatchObject([{ to: 'a', signal: { kind: 'description', type: 'offer' } }])
    there.call.people = [person('a'), person('z')]
    there.tell()
    await pass()
    expect(here.state().people.map(({ presenceId }) => presenceId)).toEqual(['a', 'z'])
    expect(signals(there)).toHaveLength(1)
    const offer = { kind: 'description', generation: 1, type: 'offer', sdp: 'v=0' } as const
    there.call.signals = [{ seq: 1, from: 'z', signal: offer }]
    there.tell()
    await pass()
    expect(signals(there)[1]).toMatchObject({ to: 'z', signal: { type: 'answer' } })
    // Read once more, and heard once.
    there.tell()
    await pass()
    expect(signals(there)).toHaveLength(2)
    expect(made).toHaveLength(2)
  })

  it('parts from who left', async () => {
    const { there, newest, room: here } = await enter([person('a')])
    there.call.people = []
    there.tell()
    await pass()
    expect(here.state().people).toEqual([])
    expect(newest().connectionState).toBe('closed')
  })

  it('gives each no more than what that one keeps to', async () => {
    const { there, newest } = await enter([person('a')])
    expect(newest().gives()).toEqual({ audio: 'microphone', video: 'camera' })
    there.call.people = [person('a', { video: false, mode: 'audio' })]
    there.tell()
    await pass()
    expect(newest().gives()).toEqual({ audio: 'microphone', video: undefined })
  })
})

describe('a refusal', () => {
  it('ends the stay of a device that another one took over', async () => {
    const { there, newest, room: here } = await enter([person('a')])
    there.refuse.set('call.read', 'call_taken_over')
    there.tell()
    await pass()
    expect(here.state()).toMatchObject({ phase: 'ended', because: 'call_taken_over', people: [] })
    expect(newest().connectionState).toBe('closed')
    expect(there.listens()).toEqual([])
    const before = there.asked('call.read').length
    await pass(60_000)
    expect(there.asked('call.read')).toHaveLength(before)
    expect(there.asked('call.leave')).toEqual([])
  })

  it('of the ticket makes it ask for another and come back', async () => {
    const { there, made, room: here } = await enter([person('a')])
    there.refuse.set('call.read', 'call_ticket_invalid')
    there.tell()
    await pass(0)
    there.refuse.clear()
    await pass(2000)
    expect(here.state().phase).toBe('in')
    expect(there.asked('call.join').map(({ ticket }) => ticket)).toEqual(['ticket 1', 'ticket 2'])
    expect(made.map(({ connectionState }) => connectionState)).toEqual(['closed', 'new'])
  })

  it('of each new ticket is met ever later, and not for ever', async () => {
    const { there, room: here } = await enter([person('a')])
    there.refuse.set('call.read', 'call_ticket_invalid')
    there.tell()
    await pass(1000)
    expect(there.asked('call.join').length).toBeLessThan(5)
    await pass(60_000)
    expect(here.state()).toMatchObject({ phase: 'ended', because: 'call_ticket_invalid' })
  })

  it('that stands after many tickets ends it', async () => {
    const there = server()
    there.refuse.set('call.join', 'call_ticket_invalid')
    room = createCallRoom({ socket: there.socket, ticket: there.ticket, own, rtc: fakeRtc().rtc })
    await pass(120_000)
    expect(room.state()).toMatchObject({ phase: 'ended', because: 'call_ticket_invalid' })
    expect(there.asked('call.join').length).toBeGreaterThan(3)
  })

  it('of a signal to somebody who has gone passes', async () => {
    const { there, room: here } = await enter()
    there.refuse.set('call.signal', 'call_person_gone')
    there.call.people = [person('a')]
    there.tell()
    await pass()
    expect(signals(there)).toHaveLength(1)
    expect(here.state().phase).toBe('in')
  })
})

describe('what is told', () => {
  it('is what changed for others, and nothing for another device of the same kind', async () => {
    const { there, room: here } = await enter([person('a')])
    await here.give({ ...own, audio: fakeTrack('audio', 'another microphone') })
    expect(there.asked('call.media')).toEqual([])
    await here.give({ ...own, video: null, media: { ...media, video: false, mode: 'audio' } })
    expect(there.asked('call.media')).toMatchObject([{ media: { video: false, mode: 'audio' } }])
  })

  it('is at once who is seen, and nobody who gives no picture', async () => {
    const { there, made } = await enter([person('a'), person('b', { video: false, mode: 'audio' })])
    const count = (framesDecoded: number) => {
      for (const connection of made)
        connection.stats.set('v', { type: 'inbound-rtp', kind: 'video', framesDecoded })
    }
    for (const connection of made) connection.become('connected')
    count(1)
    await pass(2000)
    expect(there.asked('call.report')).toEqual([])
    count(20)
    await pass(2000)
    expect(there.asked('call.report')).toMatchObject([{ meeting: { sees: ['a'], hears: [] } }])
    await pass(2000)
    expect(there.asked('call.report')[1]).toMatchObject({ meeting: { sees: [], hears: [] } })
  })

  it('is goodbye', async () => {
    const { there, room: here } = await enter()
    here.leave()
    expect(there.asked('call.leave')).toMatchObject([{ presenceId: 'm' }])
    expect(here.state()).toMatchObject({ phase: 'ended', because: 'left' })
  })
})

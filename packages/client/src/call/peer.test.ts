import type { CallMode, CallSignal } from '@imeds/contracts/consultation'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPeer } from './peer.ts'
import type { Tracks } from './rtc.ts'
import { fakeRtc, fakeTrack } from './testing/fake-rtc.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const own: Tracks = { audio: fakeTrack('audio', 'microphone'), video: fakeTrack('video', 'camera') }
const settle = () => vi.advanceTimersByTimeAsync(0)

function create(newcomer: boolean, mode: CallMode = 'video') {
  const { rtc, made, newest } = fakeRtc()
  const sent: CallSignal[] = []
  const peer = createPeer({
    newcomer,
    rtc,
    config: {},
    own,
    mode,
    send: (signal) => sent.push(signal),
    onChange: () => {},
  })
  /** As the room's heart beats. */
  const beat = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      await vi.advanceTimersByTimeAsync(1000)
      peer.heal()
      await settle()
    }
  }
  return { peer, made, newest, sent, beat }
}
const offer = (generation: number) =>
  ({ kind: 'description', generation, type: 'offer', sdp: 'v=0' }) as const
const answer = (generation: number) => ({ ...offer(generation), type: 'answer' }) as const

describe('the first offer', () => {
  it('is the newcomer’s alone', async () => {
    const newcomer = create(true)
    const first = create(false)
    await settle()
    expect(newcomer.sent).toMatchObject([{ kind: 'description', type: 'offer', generation: 1 }])
    expect(first.sent).toEqual([])
    expect(first.made).toEqual([])
    await first.peer.take(offer(1))
    expect(first.sent).toMatchObject([{ kind: 'description', type: 'answer', generation: 1 }])
    expect(first.newest().gives()).toEqual({ audio: 'microphone', video: 'camera' })
  })

  it('is no matter for who came first, whatever a newcomer is told', async () => {
    const { peer, made, sent } = create(true)
    await settle()
    await peer.take(offer(2))
    expect(made).toHaveLength(1)
    expect(sent).toHaveLength(1)
  })
})

describe('a connection that failed', () => {
  it('is restarted by who came first, after a second and then ever later', async () => {
    const { peer, newest, sent, beat } = create(false)
    await peer.take(offer(1))
    newest().become('connected')
    newest().become('failed')
    const at: number[] = []
    for (let second = 1; second <= 20; second++) {
      const before = newest().restarts
      await beat(1)
      if (newest().restarts > before) at.push(second)
      if (newest().signalingState === 'have-local-offer') await peer.take(answer(1))
    }
    expect(at).toEqual([1, 3, 7, 15])
    expect(sent.filter(({ kind }) => kind === 'again')).toEqual([])
    expect(peer.state().state).toBe('reconnecting')
    newest().become('connected')
    expect(peer.state().state).toBe('connected')
    expect(peer.counts().reconnects).toBe(1)
  })

  it('is left alone by the newcomer, who builds another when that did not help', async () => {
    const { peer, made, newest, sent, beat } = create(true)
    await settle()
    await peer.take(answer(1))
    newest().become('connected')
    newest().become('failed')
    await beat(24)
    expect(made).toHaveLength(1)
    expect(newest().restarts).toBe(0)
    await beat(2)
    expect(made).toHaveLength(2)
    expect(made[0]?.connectionState).toBe('closed')
    expect(sent.at(-1)).toMatchObject({ type: 'offer', generation: 2 })
  })
})

describe('a connection that does not come about', () => {
  it('is begun afresh by the newcomer under the next generation', async () => {
    const { made, sent, beat } = create(true)
    await beat(7)
    expect(made).toHaveLength(1)
    await beat(2)
    expect(made).toHaveLength(2)
    expect(sent.map((signal) => signal.generation)).toEqual([1, 2])
  })

  it('is asked for again by the other, and the newcomer answers such a question once', async () => {
    const first = create(false)
    await first.beat(9)
    expect(first.sent).toEqual([{ kind: 'again', generation: 1 }])
    const newcomer = create(true)
    await settle()
    await newcomer.peer.take({ kind: 'again', generation: 1 })
    await newcomer.peer.take({ kind: 'again', generation: 1 })
    expect(newcomer.sent.map(({ generation }) => generation)).toEqual([1, 2])
  })
})

describe('a generation', () => {
  it('that is over is not heard any more', async () => {
    const { peer, made, newest, sent } = create(false)
    await peer.take(offer(2))
    await peer.take(offer(1))
    await peer.take({
      kind: 'candidates',
      generation: 1,
      candidates: [{ candidate: 'old', sdpMid: '0', sdpMLineIndex: 0 }],
    })
    expect(made).toHaveLength(1)
    expect(sent).toHaveLength(1)
    expect(newest().candidates).toEqual([])
    await peer.take(offer(3))
    expect(made).toHaveLength(2)
  })
})

describe('what is given', () => {
  it('survives a rebuild: a microphone that is muted, a camera that is off, a mode', async () => {
    const { peer, newest, beat } = create(true)
    await settle()
    const muted = Object.assign(fakeTrack('audio', 'muted'), { enabled: false })
    await peer.give({ audio: muted, video: null })
    await beat(9)
    expect(newest().gives()).toEqual({ audio: 'muted', video: undefined })
    expect(newest().transceivers[0]?.sender.track?.enabled).toBe(false)
    await peer.give(own)
    await peer.keepWithin('audio')
    await beat(20)
    expect(newest().gives()).toEqual({ audio: 'microphone', video: undefined })
  })

  it('is never richer than what the other keeps to, and comes back without negotiating', async () => {
    const { peer, newest, sent } = create(true, 'audio')
    await settle()
    expect(newest().gives()).toEqual({ audio: 'microphone', video: undefined })
    await peer.keepWithin('text')
    expect(newest().gives()).toEqual({ audio: undefined, video: undefined })
    await peer.keepWithin('video')
    expect(newest().gives()).toEqual({ audio: 'microphone', video: 'camera' })
    expect(sent).toHaveLength(1)
  })

  it('comes, as far as something was counted since the last look', async () => {
    const { peer, newest } = create(true)
    await settle()
    newest().become('connected')
    const count = (framesDecoded: number, packetsReceived: number) => {
      newest().stats = new Map<string, object>([
        ['v', { type: 'inbound-rtp', kind: 'video', framesDecoded, packetsReceived: 1 }],
        ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived }],
      ])
    }
    const look = async (frames: number, packets: number) => {
      count(frames, packets)
      await vi.advanceTimersByTimeAsync(2000)
      await peer.measure()
      return peer.state().comes
    }
    await look(0, 0)
    expect(await look(20, 90)).toEqual({ audio: true, video: true })
    expect(await look(20, 180)).toEqual({ audio: true, video: false })
    expect(await look(20, 180)).toEqual({ audio: false, video: false })
    newest().become('disconnected')
    expect(peer.state().comes).toEqual({ audio: false, video: false })
  })
})

import type { CallSignal } from '@imeds/contracts/consultation'
import { beforeEach, expect, it } from 'vitest'
import { openLink } from './link.ts'
import { noTracks, type Tracks } from './rtc.ts'
import { FakeConnection, fakeTrack } from './testing/fake-rtc.ts'

let pc: FakeConnection
let sent: CallSignal[]
beforeEach(() => {
  pc = new FakeConnection()
  sent = []
})
const open = (own: Tracks = noTracks) =>
  openLink({
    pc: pc as unknown as RTCPeerConnection,
    stream: {} as MediaStream,
    generation: 3,
    own,
    send: (signal) => sent.push(signal),
    onChange: () => {},
  })
const candidate = (text: string) => ({ candidate: text, sdpMid: '0', sdpMLineIndex: 0 })
const described = (type: 'offer' | 'answer') =>
  ({ kind: 'description', generation: 3, type, sdp: 'v=0' }) as const

it('offers a line for sound and one for picture even where there is nothing to give', async () => {
  await open().offer()
  expect(pc.transceivers.map(({ direction, receiver }) => [receiver.track.kind, direction])).toEqual([
    ['audio', 'sendrecv'],
    ['video', 'sendrecv'],
  ])
  expect(sent).toEqual([{ kind: 'description', generation: 3, type: 'offer', sdp: 'offer 2' }])
})

it('receives all the same where it gives nothing, and gives later without negotiating again', async () => {
  const link = open()
  await link.take(described('offer'))
  expect(pc.transceivers.map(({ direction }) => direction)).toEqual(['sendrecv', 'sendrecv'])
  expect(link.received()).toMatchObject({ audio: { kind: 'audio' }, video: { kind: 'video' } })
  expect(pc.gives()).toEqual({ audio: undefined, video: undefined })
  await link.give({ audio: fakeTrack('audio', 'microphone'), video: null })
  expect(pc.gives()).toEqual({ audio: 'microphone', video: undefined })
  expect(sent).toHaveLength(1)
})

it('keeps candidates that come before the description they belong to', async () => {
  const link = open()
  await link.take({ kind: 'candidates', generation: 3, candidates: [candidate('a'), candidate('b')] })
  expect(pc.candidates).toEqual([])
  await link.take(described('offer'))
  await link.take({ kind: 'candidates', generation: 3, candidates: [candidate('c')] })
  expect(pc.candidates).toEqual(['a', 'b', 'c'])
})

it('takes no answer that it does not wait for, and an answer once', async () => {
  const link = open()
  await link.take(described('answer'))
  expect(pc.remoteDescription).toBeNull()
  await link.offer()
  await link.take(described('answer'))
  expect(pc.signalingState).toBe('stable')
  await link.take(described('answer'))
  expect(sent).toHaveLength(1)
})

it('restarts only while nothing else is under way', async () => {
  const link = open()
  await link.offer()
  await link.restart()
  expect(pc.restarts).toBe(0)
  await link.take(described('answer'))
  await link.restart()
  expect(pc.restarts).toBe(1)
  expect(sent.at(-1)).toMatchObject({ type: 'offer', generation: 3 })
})

it('is silent once closed', async () => {
  const link = open()
  await link.offer()
  link.close()
  expect([pc.onicecandidate, pc.onconnectionstatechange, pc.ontrack]).toEqual([null, null, null])
  expect(pc.connectionState).toBe('closed')
})

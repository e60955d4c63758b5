import type { Rtc } from '../rtc.ts'

type Kind = 'audio' | 'video'
export type FakeTrack = MediaStreamTrack & { id: string }

/** A track as far as a connection looks at it. */
export const fakeTrack = (kind: Kind, id: string = kind): FakeTrack =>
  ({ kind, id, enabled: true }) as FakeTrack

class FakeSender {
  track: MediaStreamTrack | null
  parameters = { encodings: [{ active: true }] }
  constructor(track: MediaStreamTrack | null) {
    this.track = track
  }
  replaceTrack(track: MediaStreamTrack | null) {
    this.track = track
    return Promise.resolve()
  }
  getParameters() {
    return this.parameters
  }
  setParameters(next: FakeSender['parameters']) {
    this.parameters = next
    return Promise.resolve()
  }
  setStreams() {}
}

/** A connection that does what it is told, and comes to a state when the test says so. */
export class FakeConnection {
  signalingState: RTCSignalingState = 'stable'
  connectionState: RTCPeerConnectionState = 'new'
  localDescription: RTCSessionDescriptionInit | null = null
  remoteDescription: RTCSessionDescriptionInit | null = null
  onconnectionstatechange: (() => void) | null = null
  onicecandidate: ((event: object) => void) | null = null
  ontrack: (() => void) | null = null
  readonly transceivers: { direction: string; sender: FakeSender; receiver: { track: FakeTrack } }[] = []
  readonly candidates: string[] = []
  restarts = 0
  stats = new Map<string, object>()

  addTransceiver(given: FakeTrack | Kind, { direction }: { direction: string }) {
    const track = typeof given === 'string' ? null : given
    const kind = typeof given === 'string' ? given : (given.kind as Kind)
    this.transceivers.push({
      direction,
      sender: new FakeSender(track),
      receiver: { track: fakeTrack(kind, `from there: ${kind}`) },
    })
  }
  getTransceivers = () => this.transceivers
  getReceivers = () => this.transceivers.map(({ receiver }) => receiver)
  getStats = () => Promise.resolve(this.stats)

  setLocalDescription() {
    const type = this.signalingState === 'have-remote-offer' ? 'answer' : 'offer'
    this.localDescription = { type, sdp: `${type} ${this.transceivers.length}` }
    this.signalingState = type === 'answer' ? 'stable' : 'have-local-offer'
    return Promise.resolve()
  }
  setRemoteDescription(description: RTCSessionDescriptionInit) {
    this.remoteDescription = description
    this.signalingState = description.type === 'answer' ? 'stable' : 'have-remote-offer'
    if (description.type === 'offer' && this.transceivers.length === 0)
      for (const kind of ['audio', 'video'] as const) this.addTransceiver(kind, { direction: 'recvonly' })
    return Promise.resolve()
  }
  addIceCandidate({ candidate }: RTCIceCandidateInit) {
    if (!this.remoteDescription) return Promise.reject(new Error('No description yet'))
    this.candidates.push(candidate ?? '')
    return Promise.resolve()
  }
  restartIce() {
    this.restarts++
  }
  close() {
    this.connectionState = 'closed'
  }

  become(state: RTCPeerConnectionState) {
    this.connectionState = state
    this.onconnectionstatechange?.()
  }
  /** What goes out, by kind. */
  gives(): Record<string, string | undefined> {
    const of = (kind: Kind) =>
      this.transceivers.find(({ receiver }) => receiver.track.kind === kind)?.sender.track?.id
    return { audio: of('audio'), video: of('video') }
  }
}

/** WebRTC as a test drives it: each connection that was made, in order. */
export function fakeRtc() {
  const made: FakeConnection[] = []
  const rtc: Rtc = {
    connection: () => {
      const connection = new FakeConnection()
      made.push(connection)
      return connection as unknown as RTCPeerConnection
    },
    stream: () => ({}) as MediaStream,
  }
  return { rtc, made, newest: () => made.at(-1)! }
}

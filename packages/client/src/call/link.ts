import type { CallSignal } from '@imeds/contracts/consultation'
import { gather, type Candidate } from './gather.ts'
import type { Send, Tracks } from './rtc.ts'

type LinkOptions = {
  pc: RTCPeerConnection
  /** Names our sound and picture as belonging together. */
  stream: MediaStream
  generation: number
  own: Tracks
  send: Send
  onChange: () => void
}
type Negotiation = Exclude<CallSignal, { kind: 'again' }>

/**
 * One connection to one other person, until it is rebuilt. It has one line for sound and one for picture from the first
 * offer on; what goes over them is exchanged with `replaceTrack`, so nothing is negotiated again but ICE restarts. The
 * first offer is the newcomer's, restarts are the other's: the two never offer at once.
 */
export function openLink({ pc, stream, generation, own, send, onChange }: LinkOptions) {
  let tracks = own
  // Candidates that came before the description they belong to.
  const early: Candidate[] = []
  const gathered = gather((candidates) => send({ kind: 'candidates', generation, candidates }))

  pc.onicecandidate = ({ candidate }) => {
    if (candidate?.candidate) gathered.add(candidate)
  }
  pc.onconnectionstatechange = onChange
  pc.ontrack = onChange

  const give = async () => {
    for (const { sender, receiver } of pc.getTransceivers()) {
      const track = receiver.track.kind === 'audio' ? tracks.audio : tracks.video
      if (sender.track !== track) await sender.replaceTrack(track)
    }
  }

  async function describe() {
    await pc.setLocalDescription()
    const { type, sdp } = pc.localDescription ?? {}
    if (type === 'offer' || type === 'answer') send({ kind: 'description', generation, type, sdp: sdp ?? '' })
  }

  async function answer() {
    for (const transceiver of pc.getTransceivers()) {
      transceiver.direction = 'sendrecv'
      transceiver.sender.setStreams?.(stream)
    }
    await give()
    await describe()
  }

  const add = (candidate: Candidate) =>
    // One that this browser cannot use is no harm: others follow.
    pc.addIceCandidate(candidate).catch(() => undefined)

  return {
    pc,
    /** The newcomer's first offer. */
    async offer() {
      for (const kind of ['audio', 'video'] as const)
        pc.addTransceiver(tracks[kind] ?? kind, { direction: 'sendrecv', streams: [stream] })
      await describe()
    },
    async restart() {
      if (pc.signalingState !== 'stable') return
      pc.restartIce()
      await describe()
    },
    async take(signal: Negotiation) {
      if (signal.kind === 'candidates') {
        if (!pc.remoteDescription) return void early.push(...signal.candidates)
        for (const candidate of signal.candidates) await add(candidate)
        return
      }
      const awaited = signal.type === 'answer' ? 'have-local-offer' : 'stable'
      // Told twice: the line broke before the sender knew that it had been told.
      if (pc.signalingState !== awaited) return
      await pc.setRemoteDescription({ type: signal.type, sdp: signal.sdp })
      for (const candidate of early.splice(0)) await add(candidate)
      if (signal.type === 'offer') await answer()
    },
    async give(next: Tracks) {
      tracks = next
      await give()
    },
    /** What the other one gives. */
    received(): Tracks {
      const of = (kind: string) => pc.getReceivers().find(({ track }) => track.kind === kind)?.track ?? null
      return { audio: of('audio'), video: of('video') }
    },
    close() {
      gathered.stop()
      pc.onicecandidate = pc.onconnectionstatechange = pc.ontrack = null
      pc.close()
    },
  }
}
export type Link = ReturnType<typeof openLink>

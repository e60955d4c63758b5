import { noTracks, type Rtc, type Tracks } from './rtc.ts'

/** A recording needs less than the call, and never takes from it. */
const height = 180
const framesPerSecond = 15
const lowest = { priority: 'very-low', networkPriority: 'very-low' } as const
const gatherMs = 2000

type Ask = (offer: string) => Promise<{ answer: string; intervalId: string } | undefined>

const encodingOf = (track: MediaStreamTrack): RTCRtpEncodingParameters =>
  track.kind === 'audio'
    ? { maxBitrate: 32_000, ...lowest }
    : {
        maxBitrate: 168_000,
        maxFramerate: framesPerSecond,
        scaleResolutionDownBy: Math.max(1, (track.getSettings().height ?? height) / height),
        ...lowest,
      }

/**
 * A second, send-only connection of this device to the recorder: small, slow and of the lowest priority. Its kinds of
 * media stay what they were; when one comes or goes, another tap takes its place.
 */
export function openTap(rtc: Rtc, config: RTCConfiguration, tracks: Tracks, ask: Ask, onBroken: () => void) {
  const pc = rtc.connection(config)
  const stream = rtc.stream()
  const kinds = kindsOf(tracks)
  let given = tracks
  let intervalId: string | null = null
  let state: 'connecting' | 'open' | 'closed' = 'connecting'

  const broken = () => {
    if (state === 'closed') return
    close()
    onBroken()
  }
  pc.onconnectionstatechange = () => {
    if (['failed', 'closed'].includes(pc.connectionState)) broken()
  }
  function close(): void {
    state = 'closed'
    pc.onconnectionstatechange = null
    pc.close()
  }

  async function connect(): Promise<void> {
    for (const track of [tracks.audio, tracks.video])
      if (track)
        pc.addTransceiver(track, {
          direction: 'sendonly',
          streams: [stream],
          sendEncodings: [encodingOf(track)],
        })
    await pc.setLocalDescription()
    await gathered(pc)
    const reply = state === 'closed' ? undefined : await ask(pc.localDescription?.sdp ?? '')
    if (isClosed()) return
    if (!reply) return broken()
    ;({ intervalId } = reply)
    await pc.setRemoteDescription({ type: 'answer', sdp: reply.answer })
    state = 'open'
  }
  // Awaiting lets others close it.
  const isClosed = () => state === 'closed'

  void connect().catch(broken)
  return {
    intervalId: () => intervalId,
    state: () => state,
    /** Whether these tracks can go over this connection. */
    fits: (next: Tracks) => kindsOf(next) === kinds,
    async give(next: Tracks): Promise<void> {
      const before = given
      given = next
      for (const { sender } of pc.getTransceivers()) {
        const kind = sender.track === before.audio ? 'audio' : 'video'
        if (next[kind] !== before[kind]) await sender.replaceTrack(next[kind])
      }
    },
    close,
  }
}
export type RecordingTap = ReturnType<typeof openTap>

export const kindsOf = ({ audio, video }: Tracks = noTracks): string =>
  `${audio ? 'audio' : ''} ${video ? 'video' : ''}`.trim()

/** The recorder takes one offer and no candidates afterwards. */
const gathered = (pc: RTCPeerConnection) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, gatherMs)
    const look = () => {
      if (pc.iceGatheringState !== 'complete') return
      clearTimeout(timer)
      resolve()
    }
    pc.addEventListener('icegatheringstatechange', look)
    look()
  })

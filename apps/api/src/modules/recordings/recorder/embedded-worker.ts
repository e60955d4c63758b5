/** The process that holds the media: forked by `embedded-recorder.ts`, so that its death is only its own. */
import { RTCPeerConnection, useOPUS as opus, useVP8 as vp8, type MediaStreamTrack } from 'werift'
import { MediaRecorder } from 'werift/nonstandard'

export type ToWorker =
  | { kind: 'receive'; id: string; path: string; offer: string }
  | { kind: 'stop'; id: string }
export type FromWorker =
  | { kind: 'answer'; id: string; answer: string }
  | { kind: 'refused'; id: string; message: string }
  | { kind: 'started' | 'ended'; id: string; at: number }
export type WorkerSettings = { hosts: string[]; ports: [number, number] | undefined }

/** A key frame this often lets a reader begin anywhere, and bounds what a lost packet costs. */
const keyFrameEveryMs = 2000
const gatheringMs = 2000
/** A microphone sends even when it is muted: whoever is silent for so long has gone. ICE alone takes half a minute. */
const silenceMs = 8000

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings
const taps = new Map<string, () => Promise<void>>()
const tell = (message: FromWorker) => process.send?.(message)

process.on('message', (message: ToWorker) => {
  if (message.kind === 'stop')
    void (taps.get(message.id)?.() ?? tell({ kind: 'ended', id: message.id, at: Date.now() }))
  else
    void receive(message).catch((error: Error) =>
      tell({ kind: 'refused', id: message.id, message: error.message }),
    )
})
// Without its parent nobody can stop a tap: what was written stays and is found by the sweep.
process.on('disconnect', () => process.exit(0))

async function receive({ id, path, offer }: { id: string; path: string; offer: string }): Promise<void> {
  const connection = new RTCPeerConnection({
    codecs: { audio: [opus()], video: [vp8()] },
    iceAdditionalHostAddresses: settings.hosts,
    ...(settings.ports ? { icePortRange: settings.ports } : {}),
    iceServers: [],
  })
  const tracks: MediaStreamTrack[] = []
  connection.onTrack.subscribe((track) => void tracks.push(track))
  await connection.setRemoteDescription({ type: 'offer', sdp: offer })
  if (tracks.length === 0) {
    await connection.close()
    throw new Error('The offer sends nothing.')
  }
  await connection.setLocalDescription(await connection.createAnswer())
  await gathered(connection)
  taps.set(id, write(id, path, connection, tracks))
  tell({ kind: 'answer', id, answer: connection.localDescription!.sdp })
}

/** Writes what arrives, until the work that is answered is called or the participant has gone. */
function write(id: string, path: string, connection: RTCPeerConnection, tracks: MediaStreamTrack[]) {
  const recorder = new MediaRecorder({
    path,
    tracks,
    width: 320,
    height: 180,
    // Its lip sync and its NTP clock drop nine of ten audio packets (design/CALLS.md).
    disableLipSync: true,
    disableNtp: true,
  })
  let heardAt = Date.now()
  const watch = setInterval(() => {
    if (Date.now() - heardAt > silenceMs) return void end()
    for (const { receiver } of connection.getTransceivers())
      for (const track of receiver.tracks)
        if (track.kind === 'video' && track.ssrc) void receiver.sendRtcpPLI(track.ssrc)
  }, keyFrameEveryMs)
  const begin = once(async () => void tell({ kind: 'started', id, at: Date.now() }))
  const end = once(async () => {
    taps.delete(id)
    clearInterval(watch)
    await recorder.stop()
    await connection.close()
    tell({ kind: 'ended', id, at: Date.now() })
  })
  for (const track of tracks)
    track.onReceiveRtp.subscribe(() => {
      heardAt = Date.now()
      void begin()
    })
  connection.connectionStateChange.subscribe((state) => {
    if (state === 'failed' || state === 'closed') void end()
  })
  return end
}

const gathered = (connection: RTCPeerConnection) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, gatheringMs)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    if (connection.iceGatheringState === 'complete') done()
    connection.iceGatheringStateChange.subscribe((state) => void (state === 'complete' && done()))
  })

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}

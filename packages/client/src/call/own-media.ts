import type { CallMedia } from '@imeds/contracts/consultation'
import { createWatchers } from '../watchers.ts'
import { noTracks, type Tracks } from './rtc.ts'

/** Why sound or picture of this device is missing. */
export type MediaProblem = 'denied' | 'missing' | 'busy' | 'unsupported'
/** Devices that the person chose; undefined leaves it to the browser. */
export type Choice = { microphone?: string | undefined; camera?: string | undefined }

export type OwnMediaState = {
  tracks: Tracks
  media: CallMedia
  /** Whether sound and picture are being asked for: the browser may be asking the person. */
  asking: boolean
  microphone: MediaProblem | null
  camera: MediaProblem | null
}

/** The part of the browser that hands out sound and picture. */
export type Devices = Pick<MediaDevices, 'getUserMedia' | 'getDisplayMedia'>

const problemOf = (error: unknown): MediaProblem => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unsupported'
}

const exactly = (deviceId: string | undefined) => (deviceId ? { deviceId: { ideal: deviceId } } : {})
const wanted = {
  microphone: (id?: string): MediaStreamConstraints => ({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...exactly(id) },
  }),
  camera: (id?: string): MediaStreamConstraints => ({
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 24, max: 30 },
      ...exactly(id),
    },
  }),
}

/** Microphone, camera and screen of this device. Each may fail by itself: who has no camera still talks. */
export function createOwnMedia(devices: Devices | undefined, choice: Choice = {}) {
  const watchers = createWatchers()
  let chosen = choice
  let camera: MediaStreamTrack | null = null
  let screen: MediaStreamTrack | null = null
  let over = false
  let state: OwnMediaState = {
    tracks: noTracks,
    media: { audio: false, video: false, screen: false },
    asking: false,
    microphone: null,
    camera: null,
  }

  const show = (change: Partial<OwnMediaState> = {}) => {
    const { audio } = { ...state.tracks, ...change.tracks }
    const video = screen ?? camera
    state = {
      ...state,
      ...change,
      tracks: { audio, video },
      media: { audio: audio?.enabled ?? false, video: video !== null, screen: screen !== null },
    }
    watchers.notify()
  }

  async function open(kind: 'microphone' | 'camera'): Promise<MediaStreamTrack | null> {
    try {
      if (!devices) throw new TypeError('No media here')
      const [track] = (await devices.getUserMedia(wanted[kind](chosen[kind]))).getTracks()
      show({ [kind]: null })
      if (track && over) track.stop()
      return over ? null : (track ?? null)
    } catch (error) {
      show({ [kind]: problemOf(error) })
      return null
    }
  }

  async function openMicrophone(): Promise<void> {
    const { audio: before } = state.tracks
    const track = await open('microphone')
    if (!track) return
    before?.stop()
    track.enabled = before?.enabled ?? true
    // Unplugged: another takes its place.
    track.onended = () => void openMicrophone()
    show({ tracks: { ...state.tracks, audio: track } })
  }

  async function openCamera(): Promise<void> {
    const track = await open('camera')
    if (!track) return
    camera?.stop()
    camera = track
    track.onended = closeCamera
    show()
  }
  function closeCamera(): void {
    camera?.stop()
    camera = null
    show()
  }
  function closeScreen(): void {
    screen?.stop()
    screen = null
    show()
  }

  return {
    state: () => state,
    watch: watchers.watch,
    async start({ camera: withCamera }: { camera: boolean }): Promise<void> {
      show({ asking: true })
      await openMicrophone()
      if (withCamera) await openCamera()
      show({ asking: false })
    },
    /** Muting keeps the microphone, so that speaking again takes no time. Without one it asks for one. */
    async mute(muted: boolean): Promise<void> {
      if (!state.tracks.audio && !muted) await openMicrophone()
      if (state.tracks.audio) state.tracks.audio.enabled = !muted
      show()
    },
    /** Off gives the camera back: its light goes out. */
    async turnCamera(on: boolean): Promise<void> {
      if (on) await openCamera()
      else closeCamera()
    },
    async choose(next: Choice): Promise<void> {
      const before = chosen
      chosen = { ...chosen, ...next }
      if (chosen.microphone !== before.microphone) await openMicrophone()
      if (chosen.camera !== before.camera && camera) await openCamera()
    },
    async share(on: boolean): Promise<void> {
      if (!on) return closeScreen()
      try {
        const [track] =
          (await devices?.getDisplayMedia({ video: { frameRate: { max: 15 } } }))?.getTracks() ?? []
        if (!track) return
        if (over) return track.stop()
        screen = track
        // The browser's own bar ends it too.
        track.onended = closeScreen
        show()
      } catch {
        // The person chose no screen.
      }
    },
    stop(): void {
      over = true
      for (const track of [state.tracks.audio, camera, screen]) {
        if (track) track.onended = null
        track?.stop()
      }
      camera = screen = null
      show({ tracks: noTracks })
    },
  }
}
export type OwnMedia = ReturnType<typeof createOwnMedia>

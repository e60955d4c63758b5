import type { CallMedia, CallMode } from '@imeds/contracts/consultation'
import { createWatchers } from '../watchers.ts'
import { noTracks, within, type Tracks } from './rtc.ts'

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

// Chromium does not heed an `ideal` one.
const exactly = (deviceId: string | undefined) => (deviceId ? { deviceId: { exact: deviceId } } : {})
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

/**
 * Microphone, camera and screen of this device. Each may fail by itself: who has no camera still talks. `mode` is what the
 * person keeps to by choice: in a poorer one nothing richer is open, nor asked of others.
 */
export function createOwnMedia(devices: Devices | undefined, choice: Choice = {}, begun: CallMode = 'video') {
  const watchers = createWatchers()
  let chosen = choice
  let microphone: MediaStreamTrack | null = null
  let camera: MediaStreamTrack | null = null
  let screen: MediaStreamTrack | null = null
  let mode = begun
  let over = false
  let state: OwnMediaState = {
    tracks: noTracks,
    media: { audio: false, video: false, screen: false, mode },
    asking: false,
    microphone: null,
    camera: null,
  }

  const show = (change: Partial<Pick<OwnMediaState, 'asking' | 'microphone' | 'camera'>> = {}) => {
    const { audio, video } = within(mode, { audio: microphone, video: screen ?? camera })
    state = {
      ...state,
      ...change,
      tracks: { audio, video },
      media: { audio: audio?.enabled ?? false, video: video !== null, screen: screen !== null, mode },
    }
    watchers.notify()
  }

  const allowed = (kind: 'microphone' | 'camera') => (kind === 'camera' ? mode === 'video' : mode !== 'text')

  /** The chosen device may be unplugged: then another one does. */
  async function ask(kind: 'microphone' | 'camera'): Promise<MediaStream> {
    if (!devices) throw new TypeError('No media here')
    const id = chosen[kind]
    return devices.getUserMedia(wanted[kind](id)).catch((error: unknown) => {
      if (id === undefined || problemOf(error) !== 'missing') throw error
      return devices.getUserMedia(wanted[kind]())
    })
  }

  async function open(kind: 'microphone' | 'camera'): Promise<MediaStreamTrack | null> {
    try {
      const [track] = (await ask(kind)).getTracks()
      show({ [kind]: null })
      if (!track || (!over && allowed(kind))) return track ?? null
      // The person left, or chose a poorer mode, while the browser asked.
      track.stop()
      return null
    } catch (error) {
      show({ [kind]: problemOf(error) })
      return null
    }
  }

  async function openMicrophone(): Promise<void> {
    const before = microphone
    const track = await open('microphone')
    if (!track) return
    before?.stop()
    track.enabled = before?.enabled ?? true
    // Unplugged: another takes its place.
    track.onended = () => void openMicrophone()
    microphone = track
    show()
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
  function closeMicrophone(): void {
    microphone?.stop()
    microphone = null
    show({ microphone: null })
  }

  return {
    state: () => state,
    watch: watchers.watch,
    async start({ camera: withCamera }: { camera: boolean }): Promise<void> {
      show({ asking: true })
      if (allowed('microphone')) await openMicrophone()
      if (withCamera && allowed('camera')) await openCamera()
      show({ asking: false })
    },
    /** Muting keeps the microphone, so that speaking again takes no time. Without one it asks for one. */
    async mute(muted: boolean): Promise<void> {
      if (!muted && mode === 'text') mode = 'audio'
      if (!microphone && !muted) await openMicrophone()
      if (microphone) microphone.enabled = !muted
      show()
    },
    /** Off gives the camera back: its light goes out. */
    async turnCamera(on: boolean): Promise<void> {
      if (!on) return closeCamera()
      const wrote = mode === 'text'
      mode = 'video'
      if (wrote) await openMicrophone()
      await openCamera()
    },
    /** Goes on in another mode. A poorer one closes what it has no use for; a richer one brings the sound back. */
    async keepTo(next: CallMode): Promise<void> {
      mode = next
      if (next !== 'video') {
        closeScreen()
        closeCamera()
      }
      if (next === 'text') closeMicrophone()
      else if (!microphone) await openMicrophone()
      show()
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
        mode = 'video'
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
      for (const track of [microphone, camera, screen]) {
        if (track) track.onended = null
        track?.stop()
      }
      microphone = camera = screen = null
      show()
    },
  }
}
export type OwnMedia = ReturnType<typeof createOwnMedia>

import type { CallMode, CallSignal } from '@imeds/contracts/consultation'

/** The browser's WebRTC, or a test's. */
export type Rtc = {
  connection: (config: RTCConfiguration) => RTCPeerConnection
  /** Names sound and picture of one person as belonging together. */
  stream: () => MediaStream
}

/** What somebody gives to others: one sound and one picture at most, each of which may be missing or change. */
export type Tracks = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null }
export const noTracks: Tracks = { audio: null, video: null }

/** Of what is given, what somebody takes who keeps to this mode. */
export const within = (mode: CallMode, { audio, video }: Tracks): Tracks => ({
  audio: mode === 'text' ? null : audio,
  video: mode === 'video' ? video : null,
})

export type Send = (signal: CallSignal) => void

export const browserRtc: Rtc = {
  connection: (config) => new RTCPeerConnection(config),
  stream: () => new MediaStream(),
}

/** Whether this browser can hold a call at all. */
export const canCall = (): boolean =>
  typeof RTCPeerConnection === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function'

import {
  changeRecordingConsent,
  readRecording,
  recordingTextVersion,
  tapRecording,
  type RecordingState,
} from '@imeds/contracts/recordings'
import type { Socket } from '../socket.ts'
import { createWatchers } from '../watchers.ts'
import { backOff } from './remedy.ts'
import type { CallRoom } from './room.ts'
import { browserRtc, type Rtc, type Tracks } from './rtc.ts'
import { kindsOf, openTap, type RecordingTap } from './tap.ts'

const readEveryMs = 10_000

export type RecordingView = {
  /** Null until this device has heard. */
  state: RecordingState | null
  presenceId: string | null
  /** Others are recorded, and this device's sound does not reach the recorder. */
  lost: boolean
}
type Options = {
  room: Pick<CallRoom, 'tell' | 'presence' | 'watch'>
  socket: Socket
  tracks: Tracks
  rtc?: Rtc
}

/** The recording of a call as one device takes part in it: asks who agreed, and sends to the recorder while all do. */
export function createRecording({ room, socket, tracks: first, rtc = browserRtc }: Options) {
  const watchers = createWatchers()
  let tracks = first
  let presence = room.presence()
  let view: RecordingView = { state: null, presenceId: presence?.id ?? null, lost: false }
  let tap: RecordingTap | undefined
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let unlisten = () => {}
  let over = false
  // Taken back, and not answered yet: what is heard meanwhile may be older.
  let holding = false

  const show = (change: Partial<RecordingView> = {}) => {
    view = { ...view, ...change, lost: tries > 1 && (change.state ?? view.state)?.intervalId != null }
    watchers.notify()
  }
  const closeTap = () => {
    clearTimeout(retry)
    retry = undefined
    tap?.close()
    tap = undefined
  }
  const broken = () => {
    tap = undefined
    tries++
    retry ??= setTimeout(
      () => {
        retry = undefined
        void read()
      },
      backOff(tries - 1),
    )
    show()
  }

  /** Brings the connection to the recorder in line with what everybody agreed to. */
  function follow(): void {
    const { state } = view
    if (over || holding || !presence || !state?.intervalId || kindsOf(tracks) === '') return closeTap()
    const stands =
      tap &&
      tap.fits(tracks) &&
      (tap.state() === 'connecting' || (tap.intervalId() === state.intervalId && state.tapped))
    if (stands) {
      if (tap?.state() === 'open') tries = 0
      return
    }
    if (retry) return
    closeTap()
    const mine = openTap(
      rtc,
      presence.config,
      tracks,
      (offer) => room.tell(tapRecording, { offer }),
      () => {
        if (tap === mine) broken()
      },
    )
    tap = mine
  }

  function apply(state: RecordingState | undefined, heardBy: string | undefined): void {
    if (!state || over || heardBy !== presence?.id) return
    show({ state })
    follow()
  }
  async function read(): Promise<void> {
    const reader = presence?.id
    if (reader) apply(await room.tell(readRecording, {}), reader)
  }

  /** Another stay of this device, after the line was lost: what the earlier one knew does not count. */
  function meet(): void {
    const now = room.presence()
    if (now?.id === presence?.id) return
    unlisten()
    closeTap()
    presence = now
    tries = 0
    show({ state: null, presenceId: now?.id ?? null })
    listen()
  }
  function listen(): void {
    unlisten = presence
      ? socket.subscribe(`call/${presence.id}`, ({ name }) => {
          if (name === 'recording.changed' || name === 'resync') void read()
        })
      : () => {}
    void read()
  }
  const unwatch = room.watch(meet)
  const timer = setInterval(() => void read(), readEveryMs)
  listen()

  return {
    view: () => view,
    watch: watchers.watch,
    /** Agrees to the text that counts now, or takes it back: then nothing is sent from this moment on. */
    async consent(given: boolean): Promise<void> {
      holding = !given
      if (holding) closeTap()
      const sayer = presence?.id
      const answer = await room.tell(changeRecordingConsent, { given, textVersion: recordingTextVersion })
      holding = false
      apply(answer, sayer)
    },
    /** Sends something else from now on. */
    give(next: Tracks): void {
      tracks = next
      if (tap?.fits(next)) void tap.give(next)
      else follow()
    },
    close(): void {
      over = true
      clearInterval(timer)
      unwatch()
      unlisten()
      closeTap()
    },
  }
}
export type CallRecording = ReturnType<typeof createRecording>

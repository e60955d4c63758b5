import { createOwnMedia, type Choice, type OwnMediaState } from '@imeds/client/call/own-media'
import {
  createCallRoom,
  type CallRoom,
  type CallRoomOptions,
  type CallRoomState,
} from '@imeds/client/call/room'
import { createWatchers } from '@imeds/client/watchers'
import { socket } from '@/lib/socket.tsx'
import { forgetStay, keepStay } from './kept-stay.ts'

/** Which call, for whom. */
export type CallOfOne = {
  /** Under which name this tab remembers that it was in the call. */
  name: string
  ticket: CallRoomOptions['ticket']
}
/** How somebody comes into a call. */
export type Coming = { camera: boolean; muted?: boolean; choice?: Choice; speaker?: string | undefined }

export type StayState = Omit<CallRoomState, 'phase'> & {
  phase: 'asking' | CallRoomState['phase']
  own: OwnMediaState
  /** Whether this device was connected before: then it comes back. */
  wasIn: boolean
}

/** This device's stay in a call, from asking for the microphone to leaving. */
export function createStay({ name, ticket }: CallOfOne, { camera, muted = false, choice }: Coming) {
  const media = createOwnMedia(navigator.mediaDevices, choice)
  const watchers = createWatchers()
  let room: CallRoom | undefined
  let left = false
  let hadCamera = camera
  const read = (): StayState => ({
    ...(room?.state() ?? { phase: 'asking', because: null, people: [] }),
    own: media.state(),
    wasIn,
  })
  let wasIn = false
  let state: StayState = read()

  const show = () => {
    wasIn ||= room?.state().phase === 'in'
    state = read()
    watchers.notify()
  }
  const given = () => {
    const { tracks, media: told } = media.state()
    return { ...tracks, media: told }
  }

  function ended(): void {
    hadCamera = media.state().media.video
    media.stop()
    forgetStay(name)
  }

  media.watch(() => {
    if (room && room.state().phase !== 'ended') {
      void room.give(given())
      keepStay(name, { camera: media.state().media.video, muted: !media.state().media.audio })
    }
    show()
  })

  async function begin(): Promise<void> {
    await media.start({ camera })
    if (left) return
    if (muted) await media.mute(true)
    keepStay(name, { camera, muted })
    const made = createCallRoom({ socket: socket(), ticket, own: given() })
    room = made
    made.watch(() => {
      if (made.state().phase === 'ended' && !left) {
        left = true
        ended()
      }
      show()
    })
    show()
  }

  return {
    media,
    begin,
    /** Once it was asked for. */
    room: () => room,
    state: () => state,
    /** Whether the camera was on when it ended. */
    hadCamera: () => hadCamera,
    watch: watchers.watch,
    leave: (): void => {
      if (left) return
      left = true
      room?.leave()
      ended()
    },
  }
}
export type Stay = ReturnType<typeof createStay>

import { createOwnMedia, type OwnMediaState } from '@imeds/client/call/own-media'
import {
  createCallRoom,
  type CallRoom,
  type CallRoomOptions,
  type CallRoomState,
} from '@imeds/client/call/room'
import type { CallMode } from '@imeds/contracts/consultation'
import { createWatchers } from '@imeds/client/watchers'
import { socket } from '@/lib/socket.tsx'
import { readDevices, rememberDevices } from './devices/remembered.ts'
import { forgetStay, keepStay } from './kept-stay.ts'

/** Which call, for whom. */
export type CallOfOne = {
  /** Under which name this tab remembers that it was in the call. */
  name: string
  ticket: CallRoomOptions['ticket']
  /** As booked: nothing richer is offered. */
  mode: 'video' | 'audio'
}
/** How somebody comes into a call. */
export type Coming = { camera: boolean; muted?: boolean; mode?: CallMode }

export type StayState = Omit<CallRoomState, 'phase'> & {
  phase: 'asking' | CallRoomState['phase']
  own: OwnMediaState
  /** Whether this device was connected before: then it comes back. */
  wasIn: boolean
}

/** This device's stay in a call, from asking for the microphone to leaving. */
export function createStay(
  { name, ticket, mode: booked }: CallOfOne,
  { camera, muted = false, mode = booked }: Coming,
) {
  const { microphone, camera: chosen } = readDevices()
  const media = createOwnMedia(navigator.mediaDevices, { microphone, camera: chosen }, mode)
  const watchers = createWatchers()
  let room: CallRoom | undefined
  let left = false
  let was: Coming = { camera, mode }
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
    const { video, mode: kept } = media.state().media
    was = { camera: video, mode: kept }
    media.stop()
    forgetStay(name)
  }

  media.watch(() => {
    if (room && room.state().phase !== 'ended') {
      void room.give(given())
      const { audio, video, mode: kept } = media.state().media
      keepStay(name, { camera: video, muted: !audio, mode: kept })
    }
    show()
  })

  async function begin(): Promise<void> {
    await media.start({ camera })
    if (left) return
    if (muted) await media.mute(true)
    keepStay(name, { camera, muted, mode })
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
    /** How the person took part when it ended. */
    was: () => was,
    /** Goes on in a poorer mode, or comes back to a richer one. */
    goOn: (next: CallMode) => (next === 'video' ? media.turnCamera(true) : media.keepTo(next)),
    /** Takes another device, for the next call too. */
    choose: (kind: 'microphone' | 'camera', id: string) => {
      rememberDevices({ [kind]: id })
      return media.choose({ [kind]: id })
    },
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

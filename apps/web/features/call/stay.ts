import { call } from '@imeds/client'
import { createOwnMedia, type Choice, type OwnMediaState } from '@imeds/client/call/own-media'
import { createCallRoom, type CallRoom, type CallRoomState } from '@imeds/client/call/room'
import { createCallTicket } from '@imeds/contracts/consultation'
import { socket } from '@/lib/socket.tsx'
import { forgetStay, keepStay } from './kept-stay.ts'

export type StayState = Omit<CallRoomState, 'phase'> & {
  phase: 'asking' | CallRoomState['phase']
  own: OwnMediaState
  /** Whether this device was connected before: then it comes back. */
  wasIn: boolean
}

/** This device's stay in a call, from asking for the microphone to leaving. */
export function createStay(encounterId: string, { camera, choice }: { camera: boolean; choice?: Choice }) {
  const media = createOwnMedia(navigator.mediaDevices, choice)
  const watchers = new Set<() => void>()
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
    for (const watcher of watchers) watcher()
  }
  const given = () => {
    const { tracks, media: told } = media.state()
    return { ...tracks, media: told }
  }

  function ended(): void {
    hadCamera = media.state().media.video
    media.stop()
    forgetStay(encounterId)
  }

  media.watch(() => {
    if (room && room.state().phase !== 'ended') {
      void room.give(given())
      keepStay(encounterId, { camera: media.state().media.video, muted: !media.state().media.audio })
    }
    show()
  })

  async function begin(muted: boolean): Promise<void> {
    await media.start({ camera })
    if (left) return
    if (muted) await media.mute(true)
    keepStay(encounterId, { camera, muted })
    const made = createCallRoom({
      socket: socket(),
      ticket: () => call(createCallTicket, { params: { id: encounterId } }),
      own: given(),
    })
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
    state: () => state,
    /** Whether the camera was on when it ended. */
    hadCamera: () => hadCamera,
    watch(onChange: () => void): () => void {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
    leave(): void {
      if (room) room.leave()
      left = true
      ended()
    },
  }
}
export type Stay = ReturnType<typeof createStay>

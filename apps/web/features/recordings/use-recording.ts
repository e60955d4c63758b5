'use client'
import { createRecording, type CallRecording, type RecordingView } from '@imeds/client/call/recording'
import type { CallRoom } from '@imeds/client/call/room'
import type { Tracks } from '@imeds/client/call/rtc'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { socket } from '@/lib/socket.tsx'

const never = () => () => {}

/** This device's part in the recording of a call, as long as the call is on the screen. */
export function useRecording(room: CallRoom, tracks: Tracks) {
  const [recording, setRecording] = useState<CallRecording | null>(null)
  const begin = useEffectEvent(() => createRecording({ room, socket: socket(), tracks }))
  useEffect(() => {
    const made = begin()
    // What the effect opened belongs on the screen for as long as it is open.
    // oxlint-disable-next-line react/set-state-in-effect
    setRecording(made)
    return () => made.close()
  }, [room])
  useEffect(() => recording?.give(tracks), [recording, tracks])
  const view = useSyncExternalStore<RecordingView | null>(
    recording?.watch ?? never,
    () => recording?.view() ?? null,
    () => null,
  )
  return { view, consent: (given: boolean) => recording?.consent(given) ?? Promise.resolve() }
}

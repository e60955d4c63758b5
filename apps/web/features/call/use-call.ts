'use client'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { readDevices, rememberDevices } from './devices/remembered.ts'
import { keptStay } from './kept-stay.ts'
import { createStay, type CallOfOne, type Coming, type Stay, type StayState } from './stay.ts'

const never = () => () => {}

/** A call on this device. A page that is loaded again comes back into it by itself. */
export function useCall(call: CallOfOne) {
  const [stay, setStay] = useState<Stay | null>(null)
  const [speaker, setSpeaker] = useState<string>()
  const state = useSyncExternalStore<StayState | null>(
    stay?.watch ?? never,
    () => stay?.state() ?? null,
    () => null,
  )
  const join = (coming: Coming) => {
    stay?.leave()
    const made = createStay(call, coming)
    setStay(made)
    setSpeaker(readDevices().speaker)
    void made.begin()
  }
  const comeBack = useEffectEvent(() => {
    const kept = keptStay(call.name)
    if (kept) join(kept)
  })
  const goAway = useEffectEvent(() => stay?.leave())
  useEffect(() => {
    // A page that was in the call before it was loaded again goes back by itself.
    // oxlint-disable-next-line react/set-state-in-effect
    comeBack()
    return () => goAway()
  }, [call.name])
  const chooseSpeaker = (id: string) => {
    rememberDevices({ speaker: id })
    setSpeaker(id)
  }
  return { stay, state, join, speaker, chooseSpeaker }
}

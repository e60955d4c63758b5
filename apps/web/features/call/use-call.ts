'use client'
import type { Choice } from '@imeds/client/call/own-media'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { keptStay } from './kept-stay.ts'
import { createStay, type Stay, type StayState } from './stay.ts'

const never = () => () => {}

/** The call of a consultation on this device. A page that is loaded again comes back into it by itself. */
export function useCall(encounterId: string) {
  const [stay, setStay] = useState<Stay | null>(null)
  const state = useSyncExternalStore<StayState | null>(
    stay?.watch ?? never,
    () => stay?.state() ?? null,
    () => null,
  )
  const join = (options: { camera: boolean; muted?: boolean; choice?: Choice }) => {
    stay?.leave()
    const made = createStay(encounterId, options)
    setStay(made)
    void made.begin(options.muted ?? false)
  }
  const comeBack = useEffectEvent(() => {
    const kept = keptStay(encounterId)
    if (kept) join(kept)
  })
  const goAway = useEffectEvent(() => stay?.leave())
  useEffect(() => {
    comeBack()
    return () => goAway()
  }, [encounterId])
  return { stay, state, join }
}

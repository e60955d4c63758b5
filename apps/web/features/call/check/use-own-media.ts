'use client'
import { createOwnMedia, type OwnMedia } from '@imeds/client/call/own-media'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { readDevices } from '../devices/remembered.ts'

/** Microphone and camera of this device for as long as the component is there; with the devices chosen last time. */
export function useOwnMedia({ video }: { video: boolean }): OwnMedia | null {
  const [own, setOwn] = useState<OwnMedia | null>(null)
  useEffect(() => {
    const { microphone, camera, cameraOff } = readDevices()
    const made = createOwnMedia(navigator.mediaDevices, { microphone, camera })
    void made.start({ camera: video && cameraOff !== true })
    // What the effect opened belongs on the screen for as long as it is open.
    // oxlint-disable-next-line react/set-state-in-effect
    setOwn(made)
    return () => made.stop()
  }, [video])
  return own
}

/** What it gives at the moment. */
export const useMediaState = (own: OwnMedia) => useSyncExternalStore(own.watch, own.state, own.state)

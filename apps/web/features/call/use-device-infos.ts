'use client'
import { useEffect, useState } from 'react'

/** The microphones, cameras and speakers of this device, as they come and go; read afresh when `again` changes. */
export function useDeviceInfos(again: unknown, wanted = true): readonly MediaDeviceInfo[] {
  const [infos, setInfos] = useState<readonly MediaDeviceInfo[]>([])
  useEffect(() => {
    if (!wanted) return
    const devices = navigator.mediaDevices as MediaDevices | undefined
    const read = () => void devices?.enumerateDevices().then(setInfos, () => setInfos([]))
    read()
    devices?.addEventListener('devicechange', read)
    return () => devices?.removeEventListener('devicechange', read)
  }, [again, wanted])
  return infos
}

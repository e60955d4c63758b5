'use client'
import { useEffect, useState } from 'react'

/** The microphones, cameras and speakers of this device, as they come and go. */
export function useDevices(wanted: boolean): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([])
  useEffect(() => {
    if (!wanted) return
    const { mediaDevices } = navigator
    const list = () => void mediaDevices.enumerateDevices().then(setDevices, () => setDevices([]))
    list()
    mediaDevices.addEventListener('devicechange', list)
    return () => mediaDevices.removeEventListener('devicechange', list)
  }, [wanted])
  return devices
}

'use client'
import { useEffect, useState } from 'react'
import { devicesOf, type Device, type DeviceKind } from './device-list.ts'

/** What there is to choose from; read again when something is plugged in, and when `again` changes. */
export function useDevices(again: unknown): Record<DeviceKind, Device[]> {
  const [infos, setInfos] = useState<readonly MediaDeviceInfo[]>([])
  useEffect(() => {
    const devices = navigator.mediaDevices as MediaDevices | undefined
    const read = () => void devices?.enumerateDevices().then(setInfos, () => setInfos([]))
    read()
    devices?.addEventListener('devicechange', read)
    return () => devices?.removeEventListener('devicechange', read)
  }, [again])
  return {
    microphone: devicesOf(infos, 'microphone'),
    camera: devicesOf(infos, 'camera'),
    speaker: devicesOf(infos, 'speaker'),
  }
}

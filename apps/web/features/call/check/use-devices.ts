'use client'
import { useDeviceInfos } from '../use-device-infos.ts'
import { devicesOf, type Device, type DeviceKind } from './device-list.ts'

/** What there is to choose from; read again when something is plugged in, and when `once` changes. */
export function useDevices(once: unknown): Record<DeviceKind, Device[]> {
  const infos = useDeviceInfos(once)
  return {
    microphone: devicesOf(infos, 'microphone'),
    camera: devicesOf(infos, 'camera'),
    speaker: devicesOf(infos, 'speaker'),
  }
}

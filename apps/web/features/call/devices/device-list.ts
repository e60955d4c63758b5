export type DeviceKind = 'microphone' | 'camera' | 'speaker'
export type Device = { id: string; label: string }
type Info = Pick<MediaDeviceInfo, 'deviceId' | 'groupId' | 'kind' | 'label'>

const kinds = { audioinput: 'microphone', videoinput: 'camera', audiooutput: 'speaker' } as const
/** Names under which Chromium lists a device a second time. */
const doubles = ['default', 'communications']

/**
 * What can be chosen of a kind, first what the browser takes by itself. Before the permission browsers hide ids and names:
 * there is nothing to choose.
 */
export function devicesOf(infos: readonly Info[], kind: DeviceKind): Device[] {
  const ofKind = infos.filter((info) => kinds[info.kind] === kind && info.label !== '')
  const usual = ofKind.find(({ deviceId }) => deviceId === 'default')?.groupId
  return ofKind
    .filter(({ deviceId }) => !doubles.includes(deviceId))
    .toSorted((a, b) => Number(b.groupId === usual) - Number(a.groupId === usual))
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** The device that is in use among those that can be chosen: the remembered one may be unplugged. */
export const chosenOf = (devices: readonly Device[], wanted: string | undefined): string | null =>
  (devices.find(({ id }) => id === wanted) ?? devices[0])?.id ?? null

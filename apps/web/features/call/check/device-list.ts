export type DeviceKind = 'microphone' | 'camera' | 'speaker'
export type Device = { id: string; label: string }
type Info = Pick<MediaDeviceInfo, 'deviceId' | 'kind' | 'label'>

const kinds = { audioinput: 'microphone', videoinput: 'camera', audiooutput: 'speaker' } as const
/** Names under which Chromium lists a device a second time. */
const doubles = ['default', 'communications']

/** What can be chosen of a kind. Before the permission browsers hide ids and names: there is nothing to choose. */
export const devicesOf = (infos: readonly Info[], kind: DeviceKind): Device[] =>
  infos
    .filter((info) => kinds[info.kind] === kind && info.label !== '' && !doubles.includes(info.deviceId))
    .map(({ deviceId, label }) => ({ id: deviceId, label }))

/** The device that is in use among those that can be chosen: the remembered one may be unplugged. */
export const chosenOf = (devices: readonly Device[], wanted: string | undefined): string | null =>
  (devices.find(({ id }) => id === wanted) ?? devices[0])?.id ?? null

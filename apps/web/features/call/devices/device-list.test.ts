import { expect, it } from 'vitest'
import { chosenOf, devicesOf } from './device-list.ts'

const info = (kind: MediaDeviceKind, deviceId: string, label = deviceId, groupId = deviceId) => ({
  kind,
  deviceId,
  groupId,
  label,
})

it('lists what there is of a kind, once', () => {
  const infos = [
    info('audioinput', 'default', 'Default - Headset'),
    info('audioinput', 'communications', 'Communications - Headset'),
    info('audioinput', 'a', 'Headset'),
    info('videoinput', 'b', 'Camera'),
    info('audiooutput', 'c', 'Speaker'),
  ]
  expect(devicesOf(infos, 'microphone')).toEqual([{ id: 'a', label: 'Headset' }])
  expect(devicesOf(infos, 'camera')).toEqual([{ id: 'b', label: 'Camera' }])
  expect(devicesOf(infos, 'speaker')).toEqual([{ id: 'c', label: 'Speaker' }])
})

it('has nothing to choose before the permission', () => {
  expect(devicesOf([info('audioinput', '', '')], 'microphone')).toEqual([])
})

it('chooses what was chosen before, else the first', () => {
  const devices = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ]
  expect(chosenOf(devices, 'b')).toBe('b')
  expect(chosenOf(devices, 'unplugged')).toBe('a')
  expect(chosenOf([], 'a')).toBeNull()
})

it('begins with what the browser takes by itself', () => {
  const infos = [
    info('audioinput', 'default', 'Default - Headset', 'second'),
    info('audioinput', 'a', 'Built in', 'first'),
    info('audioinput', 'b', 'Headset', 'second'),
  ]
  expect(devicesOf(infos, 'microphone').map(({ id }) => id)).toEqual(['b', 'a'])
})

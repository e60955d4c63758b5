import { expect, it } from 'vitest'
import { parseDevices } from './remembered.ts'

it('reads what was chosen', () => {
  const kept = { microphone: 'a', camera: 'b', speaker: 'c', cameraOff: true }
  expect(parseDevices(JSON.stringify(kept))).toEqual(kept)
})

it.each([null, '', '{', '[]', 'null', '7', '{"microphone":7,"camera":"","cameraOff":"yes","else":"x"}'])(
  'takes %s for nothing',
  (kept) => expect(parseDevices(kept)).toEqual({}),
)

import { expect, it } from 'vitest'
import { heardFrom, levelOf } from './level.ts'

const tone = (height: number) => Float32Array.from({ length: 480 }, (_, n) => height * Math.sin(n / 4))

it('is nothing for silence and for no sound at all', () => {
  expect(levelOf(new Float32Array(480))).toBe(0)
  expect(levelOf(new Float32Array())).toBe(0)
})

it('grows with loudness, tells a voice from a quiet room, and ends at 1', () => {
  const [hum, voice, shout] = [0.002, 0.1, 1].map((height) => levelOf(tone(height)))
  expect(hum).toBeLessThan(heardFrom)
  expect(voice).toBeGreaterThan(heardFrom)
  expect(voice).toBeLessThan(shout!)
  expect(shout).toBe(1)
})

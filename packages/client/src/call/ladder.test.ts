import { expect, it } from 'vitest'
import type { Figures } from './figures.ts'
import { climb, ladderTop, qualityOf, type Ladder } from './ladder.ts'

const fine = { lossIn: 0, lossOut: 0, roomKbps: 1500 }
const narrow = { lossIn: 0, lossOut: 0.27, roomKbps: 70 }
const after = (ladder: Ladder, look: typeof fine, times: number): Ladder =>
  Array.from({ length: times }).reduce<Ladder>((at) => climb(at, look), ladder)

it('stays where it is while all is well, and through a hiccup', () => {
  expect(after(ladderTop, fine, 50).step).toBe('video')
  expect(after(climb(ladderTop, narrow), fine, 1).step).toBe('video')
})

it('gives the picture up at once where there is room for none', () => {
  expect(after(ladderTop, narrow, 2)).toMatchObject({ step: 'audio', falls: 1 })
})

it('tries a smaller picture where there is room for that', () => {
  expect(after(ladderTop, { ...fine, roomKbps: 150 }, 2).step).toBe('small_video')
  expect(after(ladderTop, { ...fine, lossOut: 0.1 }, 4).step).toBe('audio')
})

it('does not measure a call without pictures by the room for pictures', () => {
  const audio = after(ladderTop, narrow, 2)
  expect(after(audio, { ...fine, roomKbps: 70 }, 5).step).toBe('audio')
  expect(after(audio, { ...narrow, lossIn: 0.4 }, 2).step).toBe('text')
})

it('climbs again after half a minute, and later after each fall', () => {
  const audio = after(ladderTop, narrow, 2)
  expect(after(audio, fine, 14).step).toBe('audio')
  expect(after(audio, fine, 15).step).toBe('small_video')
  const again = after(after(audio, fine, 15), narrow, 2)
  expect(again).toMatchObject({ step: 'audio', falls: 2 })
  expect(after(again, fine, 29).step).toBe('audio')
  expect(after(again, fine, 30).step).toBe('small_video')
})

it('says in a word how it goes', () => {
  const figures: Figures = {
    ...fine,
    kbps: 900,
    roundTripMs: 40,
    sound: 90,
    frames: 48,
    relayed: false,
  }
  expect(qualityOf(figures)).toBe('good')
  expect(qualityOf({ ...figures, roundTripMs: 400 })).toBe('fair')
  expect(qualityOf({ ...figures, lossIn: 0.2 })).toBe('poor')
})

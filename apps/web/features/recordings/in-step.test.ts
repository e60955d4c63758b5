import { describe, expect, it } from 'vitest'
import { aimOf, byPerson, isOn } from './in-step.ts'

const piece = { startMs: 5000, lengthMs: 3000 }

describe('a piece of a recording', () => {
  it('is shown in its own time only', () => {
    expect([4999, 5000, 7999, 8000].map((position) => isOn(piece, position))).toEqual([
      false,
      true,
      true,
      false,
    ])
    for (const position of [0, 4999, 8000, 60_000])
      expect(aimOf(piece, position, true, 0)).toEqual({ plays: false, seekToMs: null })
    expect(aimOf(piece, 5000, true, 0)).toEqual({ plays: true, seekToMs: null })
    expect(aimOf(piece, 7999, false, 2999)).toEqual({ plays: false, seekToMs: null })
  })

  it('is set right when it is off, and left alone while nobody notices', () => {
    expect(aimOf(piece, 7000, true, 1800).seekToMs).toBeNull()
    expect(aimOf(piece, 7000, true, 1000).seekToMs).toBe(2000)
    expect(aimOf(piece, 7000, true, 2400).seekToMs).toBe(2000)
  })

  it('stands exactly where somebody put it, while nothing plays', () => {
    expect(aimOf(piece, 7000, false, 1990).seekToMs).toBe(2000)
    expect(aimOf(piece, 7000, false, 2000).seekToMs).toBeNull()
  })
})

it('people stand beside each other in the order in which they came', () => {
  const of = (participantId: string, startMs: number) => ({ participantId, startMs })
  expect(byPerson([of('b', 0), of('a', 10), of('b', 20)])).toEqual([
    ['b', [of('b', 0), of('b', 20)]],
    ['a', [of('a', 10)]],
  ])
})

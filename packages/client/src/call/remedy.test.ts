import { describe, expect, it } from 'vitest'
import { backOff, remedy, type Condition } from './remedy.ts'

const first: Condition = { state: 'failed', badMs: 6000, triedMs: 6000, tries: 0, restarts: true }

it('waits twice as long each time, up to a limit', () => {
  expect([0, 1, 2, 3, 10].map((tries) => backOff(tries))).toEqual([1000, 2000, 4000, 8000, 16_000])
})

it('leaves a connection alone that works', () => {
  expect(remedy({ ...first, state: 'connected' })).toBeNull()
})

describe('a connection that failed', () => {
  it('is restarted by who came first, never by both, and not at once again', () => {
    expect(remedy(first)).toBe('restart')
    expect(remedy({ ...first, restarts: false })).toBeNull()
    expect(remedy({ ...first, tries: 2, triedMs: 3000 })).toBeNull()
    expect(remedy({ ...first, tries: 2, triedMs: 4000 })).toBe('restart')
  })

  it('is rebuilt by either side when restarts did not help', () => {
    for (const restarts of [true, false])
      expect(remedy({ ...first, restarts, badMs: 26_000, triedMs: 9000 })).toBe('rebuild')
  })
})

it('gives a network that went away a moment to come back', () => {
  expect(remedy({ ...first, state: 'disconnected', badMs: 5000 })).toBeNull()
  expect(remedy({ ...first, state: 'disconnected', badMs: 12_000 })).toBe('restart')
})

it('begins a first connection afresh that does not come about, ever less often', () => {
  const young: Condition = { state: 'connecting', badMs: 7000, triedMs: 7000, tries: 0, restarts: false }
  expect(remedy(young)).toBeNull()
  expect(remedy({ ...young, badMs: 8000, triedMs: 8000 })).toBe('rebuild')
  expect(remedy({ ...young, badMs: 20_000, triedMs: 12_000, tries: 1 })).toBeNull()
  expect(remedy({ ...young, badMs: 24_000, triedMs: 16_000, tries: 1 })).toBe('rebuild')
})

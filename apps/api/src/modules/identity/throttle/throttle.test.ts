import { expect, it } from 'vitest'
import { allowance, lockOut, type Counter, type Rule } from './throttle.ts'

const start = new Date('2026-12-07T03:30:00.000Z')
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000)

/** Tries at the given seconds; says for each whether it passed, or for how many seconds it is refused. */
function tries(rule: Rule, ...seconds: number[]): (true | number)[] {
  let counter: Counter | null = null
  return seconds.map((second) => {
    const verdict = rule(counter, at(second))
    if ('refusedUntil' in verdict) return (verdict.refusedUntil.getTime() - at(second).getTime()) / 1000
    counter = verdict.counter
    return true
  })
}

const rule = lockOut({ free: 3, first: 60_000, longest: 200_000, forget: 3_600_000 })

it('blocks from the third try on, twice as long each time, up to a limit', () => {
  expect(tries(rule, 0, 0, 0, 0, 59, 60, 61, 180, 181, 381)).toEqual([
    true,
    true,
    true,
    60,
    1,
    true,
    119,
    true,
    199,
    true,
  ])
})

it('does not count refused tries', () => {
  expect(tries(rule, 0, 0, 0, 1, 2, 3, 60, 60)).toEqual([true, true, true, 59, 58, 57, true, 120])
})

it('forgets after a quiet time', () => {
  expect(tries(rule, 0, 0, 0, 3600, 3600, 3600, 3600)).toEqual([true, true, true, true, true, true, 60])
})

it('lets so many pass in each window', () => {
  const twoAMinute = allowance({ most: 2, per: 60_000 })
  expect(tries(twoAMinute, 0, 10, 20, 59, 60, 61, 62)).toEqual([true, true, 40, 1, true, true, 58])
})

import { expect, it } from 'vitest'
import { between, covers, moved } from './selection.ts'

const shown = { start: 480, end: 1200 }
const nine = { date: '2026-11-23', at: 540 }

it('spans both ends, whichever came first', () => {
  const whole = { date: '2026-11-23', start: 540, end: 630 }
  expect(between(nine, { ...nine, at: 600 })).toEqual(whole)
  expect(between({ ...nine, at: 600 }, nine)).toEqual(whole)
  expect(between(nine, nine)).toEqual({ date: '2026-11-23', start: 540, end: 570 })
})

it('covers its own fields only', () => {
  const chosen = between(nine, { ...nine, at: 570 })
  expect([510, 540, 570, 600].map((at) => covers(chosen, { ...nine, at }))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(covers(chosen, { date: '2026-11-24', at: 540 })).toBe(false)
})

it('moves by keys and stays within the hours', () => {
  expect(moved(nine, 'ArrowDown', shown)).toEqual({ date: '2026-11-23', at: 570 })
  expect(moved({ ...nine, at: 480 }, 'ArrowUp', shown)?.at).toBe(480)
  expect(moved(nine, 'End', shown)?.at).toBe(1170)
  expect(moved(nine, 'ArrowLeft', shown)).toEqual({ date: '2026-11-22', at: 540 })
  expect(moved(nine, 'a', shown)).toBeNull()
})

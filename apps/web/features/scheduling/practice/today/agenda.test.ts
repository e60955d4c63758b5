import { describe, expect, it } from 'vitest'
import { isOver, nextOf, waiting } from './agenda.ts'

const at = (clock: string) => `2026-11-23T${clock}:00.000Z`
const one = (
  status: 'booked' | 'arrived' | 'in_progress' | 'fulfilled' | 'no_show' | 'held',
  from: string,
  to: string,
) => ({
  status,
  startsAt: at(from),
  endsAt: at(to),
})
const now = Date.parse(at('10:00'))

describe('nextOf', () => {
  it('goes back to the running consultation first', () => {
    const running = one('in_progress', '09:30', '09:45')
    expect(nextOf([one('arrived', '09:00', '09:15'), running], now)).toBe(running)
  })
  it('calls who was booked first among those who wait', () => {
    const first = one('arrived', '09:00', '09:15')
    expect(nextOf([one('booked', '08:30', '10:30'), one('arrived', '09:45', '10:00'), first], now)).toBe(
      first,
    )
  })
  it('looks ahead when nobody waits, past those who did not come', () => {
    const ahead = one('booked', '10:15', '10:30')
    expect(nextOf([one('booked', '09:00', '09:15'), one('booked', '11:00', '11:15'), ahead], now)).toBe(ahead)
  })
  it('finds nobody in a day that is over, nor in a slot that is still being paid', () => {
    expect(nextOf([one('fulfilled', '09:00', '09:15'), one('held', '11:00', '11:15')], now)).toBeNull()
  })
})

it('lists who waits by the time that was booked', () => {
  const [late, early] = [one('arrived', '10:00', '10:15'), one('arrived', '09:00', '09:15')]
  expect(waiting([late, one('booked', '08:00', '08:15'), early])).toEqual([early, late])
})

it('counts what can no longer happen as over', () => {
  expect(isOver(one('no_show', '09:00', '09:15'))).toBe(true)
  expect(isOver(one('arrived', '09:00', '09:15'))).toBe(false)
})

import { expect, it } from 'vitest'
import { isOpen } from './opening.ts'

const zone = 'Asia/Kolkata'
// 7 December 2026 is a Monday.
const at = (time: string, day = '07') => new Date(`2026-12-${day}T${time}:00+05:30`)

it('is open from the first minute to before the last', () => {
  const hours = [{ weekday: 1, opensAt: '09:00', closesAt: '21:00' }]
  const open = ['08:59', '09:00', '20:59', '21:00'].map((time) => isOpen(hours, zone, at(time)))
  expect(open).toEqual([false, true, true, false])
  expect(isOpen(hours, zone, at('10:00', '08'))).toBe(false)
})

it('stays open past midnight where its hours do', () => {
  const hours = [{ weekday: 7, opensAt: '20:00', closesAt: '02:00' }]
  expect(isOpen(hours, zone, at('01:59'))).toBe(true)
  expect(isOpen(hours, zone, at('02:00'))).toBe(false)
  expect(isOpen(hours, zone, at('21:00', '06'))).toBe(true)
})

import { expect, it } from 'vitest'
import { endFrom, expiryFrom, idleTime } from './session-policy.ts'

const now = new Date('2026-12-07T03:30:00.000Z')
const far = new Date('2027-12-07T03:30:00.000Z')

it('logs staff off sooner than patients, and browsers sooner than phones', () => {
  expect(idleTime('browser', 'practitioner')).toBeLessThan(idleTime('browser', 'patient'))
  expect(idleTime('browser', null)).toBe(idleTime('browser', 'admin'))
  expect(idleTime('browser', 'patient')).toBeLessThan(idleTime('mobile', 'patient'))
})

it('slides with use', () => {
  expect(expiryFrom(now, 'browser', 'admin', far).toISOString()).toBe('2026-12-07T04:30:00.000Z')
})

it('never slides past the end', () => {
  const soon = new Date('2026-12-07T03:40:00.000Z')
  expect(expiryFrom(now, 'browser', 'admin', soon)).toEqual(soon)
})

it('ends a browser’s session after a week and a phone’s after 90 days', () => {
  expect(endFrom(now, 'browser').toISOString()).toBe('2026-12-14T03:30:00.000Z')
  expect(endFrom(now, 'mobile').toISOString()).toBe('2027-03-07T03:30:00.000Z')
})

import { describe, expect, it } from 'vitest'
import { ageOn, dateIn } from './age.ts'

describe('the age of a person', () => {
  it('grows at midnight of the clinic, not of the server', () => {
    const before = new Date('2026-12-06T18:29:59.999Z')
    const after = new Date('2026-12-06T18:30:00.000Z')
    expect(ageOn('1990-12-07', before, 'Asia/Kolkata')).toBe(35)
    expect(ageOn('1990-12-07', after, 'Asia/Kolkata')).toBe(36)
    expect(ageOn('1990-12-07', after, 'America/New_York')).toBe(35)
  })

  it('grows on 1 March for those born on a leap day', () => {
    expect(ageOn('2008-02-29', new Date('2026-02-28T12:00:00Z'), 'UTC')).toBe(17)
    expect(ageOn('2008-02-29', new Date('2026-03-01T12:00:00Z'), 'UTC')).toBe(18)
    expect(ageOn('2008-02-29', new Date('2028-02-29T00:00:00Z'), 'UTC')).toBe(20)
  })

  it('is nought in the first year and negative before birth', () => {
    expect(ageOn('2026-12-06', new Date('2026-12-07T03:30:00Z'), 'Asia/Kolkata')).toBe(0)
    expect(ageOn('2026-12-08', new Date('2026-12-07T03:30:00Z'), 'Asia/Kolkata')).toBe(-1)
  })

  it('knows the date of a zone on a day of 23 hours', () => {
    expect(dateIn('Europe/Berlin', new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30')
    expect(dateIn('Europe/Berlin', new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29')
  })
})

import { describe, expect, it } from 'vitest'
import { isSharePeriod, shareStatusOf } from './share-period.ts'

const now = new Date('2026-12-07T03:30:00Z')
const after = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('isSharePeriod', () => {
  it('takes an end in the future, up to a year away', () => {
    expect([after(1), after(30), after(365)].map((end) => isSharePeriod(now, end))).toEqual([
      true,
      true,
      true,
    ])
  })
  it('takes none that is past, now, or later than a year away', () => {
    expect([after(-1), after(0), after(365.01)].map((end) => isSharePeriod(now, end))).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('shareStatusOf', () => {
  it('is active until the very end, and never after it was withdrawn', () => {
    expect(shareStatusOf({ endsAt: after(1), revokedAt: null }, now)).toBe('active')
    expect(shareStatusOf({ endsAt: after(0), revokedAt: null }, now)).toBe('ended')
    expect(shareStatusOf({ endsAt: after(1), revokedAt: now }, now)).toBe('revoked')
    expect(shareStatusOf({ endsAt: after(-1), revokedAt: after(-2) }, now)).toBe('revoked')
  })
})

import { describe, expect, it } from 'vitest'
import { changeUntil, isAnswerable, monthOf, textAfter, writeUntil } from './review-rules.ts'

const terms = { daysToWrite: 90, daysToChange: 14 }

describe('the terms of a review', () => {
  it('count days of 24 hours from the end of the visit, and from writing', () => {
    const at = new Date('2026-12-07T04:00:00Z')
    expect(writeUntil(at, terms).toISOString()).toBe('2027-03-07T04:00:00.000Z')
    expect(changeUntil(at, terms).toISOString()).toBe('2026-12-21T04:00:00.000Z')
  })

  it('tell the month by the clock of the place', () => {
    expect(monthOf('Asia/Kolkata', new Date('2026-11-30T18:29:00Z'))).toBe('2026-11')
    expect(monthOf('Asia/Kolkata', new Date('2026-11-30T18:30:00Z'))).toBe('2026-12')
  })
})

describe('a text', () => {
  const published = { text: 'Kind', text_status: 'published' } as const
  it('waits when it is new or another, and keeps what was decided when it stays', () => {
    expect(textAfter(null, 'Kind')).toEqual({ text: 'Kind', text_status: 'waiting' })
    expect(textAfter(published, 'Very kind')).toEqual({ text: 'Very kind', text_status: 'waiting' })
    expect(textAfter(published, 'Kind')).toBe(published)
    expect(textAfter(published, '')).toEqual({ text: null, text_status: null })
  })

  it('is answered once, while it is public', () => {
    const review = { withdrawn_at: null, text_status: 'published', answer_status: null } as const
    expect(isAnswerable(review)).toBe(true)
    expect(isAnswerable({ ...review, answer_status: 'rejected' })).toBe(true)
    expect(isAnswerable({ ...review, answer_status: 'waiting' })).toBe(false)
    expect(isAnswerable({ ...review, answer_status: 'published' })).toBe(false)
    expect(isAnswerable({ ...review, text_status: 'waiting' })).toBe(false)
    expect(isAnswerable({ ...review, text_status: null })).toBe(false)
    expect(isAnswerable({ ...review, withdrawn_at: new Date() })).toBe(false)
  })
})

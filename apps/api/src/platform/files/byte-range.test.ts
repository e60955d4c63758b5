import { describe, expect, it } from 'vitest'
import { parseRange } from './byte-range.ts'

describe('parseRange', () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 99 }],
    ['bytes=900-', { start: 900, end: 999 }],
    ['bytes=900-5000', { start: 900, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=999-999', { start: 999, end: 999 }],
  ])('reads %s', (header, range) => expect(parseRange(header, 1000)).toEqual(range))

  it.each([undefined, '', 'bytes=-', 'bytes=9-3', 'bytes=0-1,5-9', 'rows=0-9', 'bytes=a-b'])(
    'sends everything for %s',
    (header) => expect(parseRange(header, 1000)).toBeUndefined(),
  )

  it.each(['bytes=1000-', 'bytes=-0'])('has nothing to give for %s', (header) =>
    expect(parseRange(header, 1000)).toBeNull(),
  )
})

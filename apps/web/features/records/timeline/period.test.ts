import { expect, it } from 'vitest'
import { instantsOf } from './period.ts'

it('begins with the first day and ends after the last, in India', () => {
  expect(instantsOf({ from: '2026-12-01', to: '2026-12-07' })).toEqual({
    from: '2026-11-30T18:30:00.000Z',
    to: '2026-12-07T18:30:00.000Z',
  })
})

it('is open where no day is given', () => {
  expect(instantsOf({ from: '', to: '' })).toEqual({})
  expect(instantsOf({ from: '2026-12-01', to: '' })).toEqual({ from: '2026-11-30T18:30:00.000Z' })
})

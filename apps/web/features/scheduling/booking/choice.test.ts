import { expect, it } from 'vitest'
import { bookingHref, parseChoice } from './choice.ts'

const choice = {
  practitioner: '01a20957-5bf9-7892-be74-7fc24f2243dd',
  facility: '01a20957-5a60-7677-93b1-344c28911d39',
  mode: 'video',
  at: '2026-11-24T02:30:00.000Z',
} as const

it('survives the way through the address', () => {
  const params = Object.fromEntries(new URL(bookingHref(choice), 'http://here').searchParams)
  expect(parseChoice(params)).toEqual(choice)
})

it('writes an instant as the API does, so that it can be compared', () => {
  expect(parseChoice({ ...choice, at: '2026-11-24T02:30:00Z' })?.at).toBe(choice.at)
})

it.each([{ mode: 'fax' }, { at: 'tomorrow' }, { practitioner: '1' }, { facility: undefined }])(
  'refuses %j',
  (wrong) => {
    expect(parseChoice({ ...choice, ...wrong })).toBeNull()
  },
)

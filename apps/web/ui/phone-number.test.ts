import { expect, it } from 'vitest'
import { joinPhone, splitPhone } from './phone-number.ts'

it.each([
  ['9812345678', '+919812345678'],
  ['098123 45678', '+919812345678'],
  ['+91 98123-45678', '+919812345678'],
  ['0091 9812345678', '+919812345678'],
  ['+971501234567', '+971501234567'],
  ['+9771234567', '+9771234567'],
  ['', ''],
  ['abc', ''],
])('%s becomes %s', (typed, number) => {
  expect(joinPhone(splitPhone(typed))).toBe(number)
})

it('keeps the chosen country for a bare number and changes it for a full one', () => {
  expect(splitPhone('5551234567', '+1')).toEqual({ country: '+1', national: '5551234567' })
  expect(splitPhone('+447700900123', '+1')).toEqual({ country: '+44', national: '7700900123' })
})

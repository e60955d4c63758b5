import { expect, it } from 'vitest'
import { isWeak } from './password-policy.ts'

const asha = { phone: '+919812345678', name: 'Asha Rao' }

it.each([
  'password123',
  'Password@2026',
  'qwertyuiop',
  'iloveyou!!',
  '1234567890',
  '0987654321',
  'aaaaaaaaaa',
  'abcabcabcabc',
  'abcdefghij',
  '9812345678',
  '+91 98123 45678',
  'asha123456',
  'AshaRao@1990',
  'hospital2026',
])('refuses %s', (password) => {
  expect(isWeak(password, asha)).toBe(true)
})

it.each(['correct horse battery', 'tamarind-7-river', 'मेरा-लंबा-संकेत', 'x9Kq!vTe2m', 'ashapura lake walk'])(
  'takes %s',
  (password) => {
    expect(isWeak(password, asha)).toBe(false)
  },
)

it('finds no name and no number in a password where nothing is known of the person', () => {
  expect(isWeak('tamarind-7-river', { phone: '', name: '' })).toBe(false)
})

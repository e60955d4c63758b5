import { expect, it } from 'vitest'
import { newCodes, plainCode } from './recovery-code.ts'

it('hands out ten different codes that survive being written down', () => {
  const codes = newCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
})

it.each(['7kq2m-x9d4t', ' 7KQ2M X9D4T ', '7KQ2MX9D4T'])('reads %s', (typed) => {
  expect(plainCode(typed)).toBe('7KQ2MX9D4T')
})

it('reads the letters that look like digits as the digits', () => {
  expect(plainCode('oiL00-11111')).toBe('0110011111')
})

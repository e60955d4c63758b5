import { expect, it } from 'vitest'
import { isSameNumber } from './same-number.ts'

it('forgives how registers write a number', () => {
  expect(isSameNumber('TSMC/FMR 01234', 'tsmc-fmr-01234')).toBe(true)
})

it('forgives no digit', () => {
  expect(isSameNumber('DEMO-00111', 'DEMO-00110')).toBe(false)
  expect(isSameNumber('DEMO-0111', 'DEMO-00111')).toBe(false)
})

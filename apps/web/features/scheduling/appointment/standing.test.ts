import { expect, it } from 'vitest'
import { nextStep, shownStatus } from './standing.ts'

const can = { canPay: false, canCheckIn: false, canJoin: false }

it('calls a hold over when it can no longer be paid', () => {
  expect(shownStatus({ status: 'held', abilities: { canPay: true } })).toBe('held')
  expect(shownStatus({ status: 'held', abilities: { canPay: false } })).toBe('expired')
  expect(shownStatus({ status: 'booked', abilities: { canPay: false } })).toBe('booked')
})

it('names one next step', () => {
  expect(nextStep({ status: 'held', abilities: { ...can, canPay: true } })).toBe('pay')
  expect(nextStep({ status: 'booked', abilities: { ...can, canCheckIn: true, canJoin: true } })).toBe(
    'check_in',
  )
  expect(nextStep({ status: 'arrived', abilities: { ...can, canJoin: true } })).toBe('join')
  expect(nextStep({ status: 'booked', abilities: { ...can, canJoin: true } })).toBeNull()
  expect(nextStep({ status: 'fulfilled', abilities: can })).toBeNull()
})

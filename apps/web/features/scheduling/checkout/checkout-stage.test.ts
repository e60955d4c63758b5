import type { Appointment } from '@imeds/contracts/scheduling'
import { describe, expect, it } from 'vitest'
import { checkoutStage } from './checkout-stage.ts'

const still = { underWay: false, begun: false }
const standing = (
  status: Appointment['status'],
  over: { canPay?: boolean; bill?: 'open' | 'paid' | 'refunded' | null } = {},
) => ({
  status,
  bill: over.bill ? { id: 'b', status: over.bill, totalPaise: 1, duePaise: 1 } : null,
  abilities: { canPay: over.canPay ?? false },
})

describe('checkoutStage', () => {
  it('asks for the money while the hold lives, also in the middle of paying', () => {
    const held = standing('held', { canPay: true, bill: 'open' })
    expect(checkoutStage(held, still).name).toBe('pay')
    expect(checkoutStage(held, { underWay: true, begun: true }).name).toBe('pay')
  })
  it.each(['booked', 'arrived', 'in_progress', 'fulfilled'] as const)('is done when %s', (status) => {
    expect(checkoutStage(standing(status), { underWay: true, begun: true }).name).toBe('booked')
  })
  it('waits for the bank when the hold ends while paying', () => {
    const paying = { underWay: true, begun: true }
    expect(checkoutStage(standing('expired'), paying).name).toBe('asking')
    expect(checkoutStage(standing('held', { bill: 'open' }), paying).name).toBe('asking')
  })
  it.each([
    [standing('expired'), still, 'none'],
    [standing('held', { bill: 'open' }), still, 'none'],
    [standing('expired'), { underWay: false, begun: true }, 'uncertain'],
    [standing('expired', { bill: 'refunded' }), { underWay: false, begun: true }, 'returned'],
    [standing('expired', { bill: 'paid' }), still, 'returned'],
  ])('tells after the hold what became of the money (%#)', (appointment, money, told) => {
    expect(checkoutStage(appointment, money)).toEqual({ name: 'lapsed', money: told })
  })
  it('has nothing to pay for what is cancelled', () => {
    expect(checkoutStage(standing('cancelled'), still).name).toBe('other')
  })
})

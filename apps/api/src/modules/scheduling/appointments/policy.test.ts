import { describe, expect, it } from 'vitest'
import {
  abilitiesOf,
  capAfterMove,
  mayArrive,
  mayCancel,
  mayMiss,
  mayMove,
  refundPercent,
  type Standing,
} from './policy.ts'

const startsAt = new Date('2026-12-08T04:00:00Z')
const before = (hours: number, ms = 0) => new Date(startsAt.getTime() - hours * 3_600_000 + ms)
const booked: Standing = {
  status: 'booked',
  startsAt,
  endsAt: new Date('2026-12-08T04:30:00Z'),
  holdExpiresAt: null,
  refundTiers: [
    { hoursBefore: 4, percent: 50 },
    { hoursBefore: 24, percent: 100 },
  ],
  refundCapPercent: null,
  changeHoursBefore: 2,
}
const held: Standing = { ...booked, status: 'held', holdExpiresAt: before(3) }
const everything = { book: true, change: true, attend: true, pay: true, join: true }
const patient = { ...everything, by: 'patient' as const, attend: false }
const desk = { ...everything, by: 'facility' as const, join: false }

describe('the refund policy', () => {
  it.each([
    [before(48), 100],
    [before(24), 100],
    [before(24, 1), 50],
    [before(4), 50],
    [before(4, 1), 0],
    [before(-1), 0],
  ])('gives a patient who cancels at %s back %i %%', (now, percent) => {
    expect(refundPercent(booked, 'patient', now)).toBe(percent)
  })

  it('gives everything back when the practice cancels, even late', () => {
    expect(refundPercent(booked, 'practitioner', before(0))).toBe(100)
    expect(refundPercent(booked, 'facility', before(-1))).toBe(100)
  })

  it('is not walked round by a move: the cap only falls, and the practice lifts it', () => {
    const capped = { ...booked, refundCapPercent: capAfterMove(booked, 'patient', before(5)) }
    expect(capped.refundCapPercent).toBe(50)
    expect(refundPercent(capped, 'patient', before(48))).toBe(50)
    expect(capAfterMove(capped, 'patient', before(48))).toBe(50)
    expect(capAfterMove(capped, 'patient', before(3))).toBe(0)
    expect(capAfterMove(capped, 'facility', before(3))).toBeNull()
    expect(refundPercent(capped, 'facility', before(1))).toBe(100)
  })

  it('gives nothing back without tiers', () => {
    expect(refundPercent({ ...booked, refundTiers: [] }, 'patient', before(100))).toBe(0)
  })
})

describe('the times for a change', () => {
  it('let a patient move up to the hours of the policy, the practice always', () => {
    expect(mayMove(booked, 'patient', before(2))).toBe(true)
    expect(mayMove(booked, 'patient', before(2, 1))).toBe(false)
    expect(mayMove(booked, 'facility', before(-1))).toBe(true)
    expect(mayMove({ ...booked, changeHoursBefore: 0 }, 'patient', before(0))).toBe(false)
  })

  it('let a patient cancel until the start', () => {
    expect(mayCancel(booked, 'patient', before(0, -1))).toBe(true)
    expect(mayCancel(booked, 'patient', before(0))).toBe(false)
    expect(mayCancel(booked, 'practitioner', before(0))).toBe(true)
  })

  it('let a patient arrive from half an hour before, the practice from half a day before', () => {
    expect(mayArrive(booked, 'patient', before(0.5))).toBe(true)
    expect(mayArrive(booked, 'patient', before(0.5, -1))).toBe(false)
    expect(mayArrive(booked, 'facility', before(12))).toBe(true)
    expect(mayArrive(booked, 'facility', before(12, -1))).toBe(false)
    expect(mayArrive(booked, 'facility', before(-6))).toBe(false)
  })

  it('call nobody missing before a quarter of an hour has passed', () => {
    expect(mayMiss(booked, before(-0.25))).toBe(true)
    expect(mayMiss(booked, before(-0.25, -1))).toBe(false)
  })
})

describe('abilities', () => {
  it('of a patient on a booked appointment', () => {
    expect(abilitiesOf(booked, patient, before(3))).toEqual({
      canPay: false,
      canRelease: false,
      canCancel: true,
      canReschedule: true,
      canCheckIn: false,
      canJoin: false,
      canMarkNoShow: false,
    })
    expect(abilitiesOf(booked, patient, before(0.5))).toMatchObject({
      canReschedule: false,
      canCheckIn: true,
      canJoin: true,
    })
  })

  it('of a patient on a hold end with the hold', () => {
    expect(abilitiesOf(held, patient, before(3, -1))).toMatchObject({ canPay: true, canRelease: true })
    expect(abilitiesOf(held, patient, before(3))).toMatchObject({ canPay: false, canRelease: false })
    expect(abilitiesOf(held, patient, before(3, -1))).toMatchObject({
      canCancel: false,
      canReschedule: false,
    })
  })

  it('of the desk include no-show, and no consultation', () => {
    expect(abilitiesOf(booked, desk, before(-0.25))).toMatchObject({ canMarkNoShow: true, canJoin: false })
    expect(abilitiesOf(booked, desk, before(0))).toMatchObject({ canMarkNoShow: false, canCheckIn: true })
  })

  it('of somebody without rights are none', () => {
    const none = {
      by: 'facility' as const,
      book: false,
      change: false,
      attend: false,
      pay: false,
      join: false,
    }
    for (const standing of [booked, held])
      expect(Object.values(abilitiesOf(standing, none, before(0.1)))).not.toContain(true)
  })

  it.each(['fulfilled', 'cancelled', 'no_show', 'expired'] as const)('are none when %s', (status) => {
    expect(
      Object.values(abilitiesOf({ ...booked, status }, { ...everything, by: 'practitioner' }, before(0))),
    ).not.toContain(true)
  })
})

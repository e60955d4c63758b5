import { describe, expect, it } from 'vitest'
import { placeOf, type OpenVisit } from './waiting.ts'

const at = (time: string) => new Date(`2026-12-07T${time}:00.000Z`)
const visit = (
  encounterId: string,
  starts: string,
  ends: string,
  admitted: string | null = null,
): OpenVisit => ({
  encounterId,
  startsAt: at(starts),
  endsAt: at(ends),
  arrivedAt: at('03:00'),
  admittedAt: admitted ? at(admitted) : null,
})

describe('the place in the waiting room', () => {
  it('is next and on time when nobody is before', () => {
    expect(placeOf('a', [visit('a', '04:00', '04:15')], at('03:50'))).toEqual({
      position: 1,
      expectedAt: at('04:00'),
      delayMinutes: 0,
    })
  })

  it('follows the order of the appointments, not of arrival', () => {
    const open = [visit('late', '04:15', '04:30'), visit('early', '04:00', '04:15')]
    expect(placeOf('late', open, at('04:00'))).toEqual({
      position: 2,
      expectedAt: at('04:15'),
      delayMinutes: 0,
    })
  })

  it('counts the delay that the one inside causes', () => {
    const open = [
      visit('inside', '03:45', '04:00', '04:05'),
      visit('a', '04:00', '04:15'),
      visit('b', '04:15', '04:30'),
    ]
    expect(placeOf('a', open, at('04:10'))).toEqual({
      position: 1,
      expectedAt: at('04:20'),
      delayMinutes: 20,
    })
    expect(placeOf('b', open, at('04:10'))).toEqual({
      position: 2,
      expectedAt: at('04:35'),
      delayMinutes: 20,
    })
  })

  it('goes on from now when the one inside takes longer than booked', () => {
    const open = [visit('inside', '03:45', '04:00', '03:45'), visit('a', '04:00', '04:15')]
    expect(placeOf('a', open, at('04:30'))?.expectedAt).toEqual(at('04:30'))
  })

  it('is none for who was admitted or never came', () => {
    expect(placeOf('a', [visit('a', '04:00', '04:15', '04:00')], at('04:05'))).toBeNull()
    expect(placeOf('x', [visit('a', '04:00', '04:15')], at('04:05'))).toBeNull()
  })
})

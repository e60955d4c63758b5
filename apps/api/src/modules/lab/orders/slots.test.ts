import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LabOrderStatus } from '@imeds/contracts/lab'
import { isOver, specimenAfter, statusAfter, type Change } from './order-status.ts'
import { freeSeat, slotsOn } from './slots.ts'

describe('the slots of a day', () => {
  const roster = {
    timeZone: 'Asia/Kolkata',
    slotMinutes: 45,
    hours: [
      { collection: 'visit' as const, weekday: 2, starts_at: '14:00', ends_at: '15:00' },
      { collection: 'visit' as const, weekday: 2, starts_at: '07:00', ends_at: '08:30' },
      { collection: 'home' as const, weekday: 2, starts_at: '06:00', ends_at: '07:00' },
    ],
  }
  it('fill the hours of their weekday, by time, and none runs past closing', () => {
    expect(slotsOn(roster, 'visit', '2026-12-08').map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-12-08T01:30:00.000Z',
      '2026-12-08T02:15:00.000Z',
      '2026-12-08T08:30:00.000Z',
    ])
    expect(slotsOn(roster, 'visit', '2026-12-09')).toEqual([])
  })
  it('give the lowest free place, and none beyond their capacity', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 8 })),
        fc.integer({ min: 1, max: 8 }),
        (taken, capacity) => {
          const seat = freeSeat(taken, capacity)
          const free = Array.from({ length: capacity }, (_, n) => n + 1).filter((one) => !taken.includes(one))
          expect(seat).toBe(free[0])
        },
      ),
    )
  })
})

describe('the table of statuses', () => {
  it('leads nowhere from what has come to its end, but for a correction', () => {
    const changes: Change[] = [
      'book',
      'lapse',
      'cancel',
      'collect',
      'receive',
      'recollect',
      'enter',
      'verify',
      'release',
    ]
    for (const status of LabOrderStatus.options.filter(isOver))
      for (const change of changes) expect(statusAfter(status, change)).toBeUndefined()
    expect(statusAfter('released', 'amend')).toBe('resulted')
  })
  it('takes a sample only from what is booked, and releases only what is verified', () => {
    const from = (change: Change) => LabOrderStatus.options.filter((status) => statusAfter(status, change))
    expect(from('collect')).toEqual(['booked'])
    expect(from('release')).toEqual(['verified'])
    expect(from('cancel')).toEqual(['held', 'booked'])
    expect(specimenAfter('rejected', 'receive')).toBeUndefined()
  })
})

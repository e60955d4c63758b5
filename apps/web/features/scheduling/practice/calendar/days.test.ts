import type { Appointment, ScheduleException, WeeklyHours } from '@imeds/contracts/scheduling'
import { describe, expect, it } from 'vitest'
import { daysOf, hoursShown, lanesOf, merged, openOn, spanOnDay, without } from './days.ts'

const zone = 'Asia/Kolkata'
const hours = (
  weekday: number,
  startsAt: string,
  endsAt: string,
  more: Partial<WeeklyHours> = {},
): WeeklyHours => ({
  facilityId: 'a',
  mode: 'video',
  kind: 'open',
  weekday,
  startsAt,
  endsAt,
  validFrom: null,
  validTo: null,
  ...more,
})
const exception = (kind: ScheduleException['kind'], startsAt: string, endsAt: string): ScheduleException => ({
  id: startsAt,
  practitionerId: 'p',
  kind,
  facilityId: null,
  mode: null,
  startsAt,
  endsAt,
  reason: null,
})

describe('spanOnDay', () => {
  it('counts minutes by the clock of the zone', () => {
    const morning = { startsAt: '2026-11-23T04:00:00.000Z', endsAt: '2026-11-23T04:15:00.000Z' }
    expect(spanOnDay(morning, '2026-11-23', zone)).toEqual({ start: 570, end: 585 })
    expect(spanOnDay(morning, '2026-11-24', zone)).toBeNull()
  })
  it('cuts what lasts longer than the day', () => {
    const leave = { startsAt: '2026-11-22T06:30:00.000Z', endsAt: '2026-11-24T06:30:00.000Z' }
    expect(spanOnDay(leave, '2026-11-22', zone)).toEqual({ start: 720, end: 1440 })
    expect(spanOnDay(leave, '2026-11-23', zone)).toEqual({ start: 0, end: 1440 })
    expect(spanOnDay(leave, '2026-11-24', zone)).toEqual({ start: 0, end: 720 })
  })
  it('leaves out the day at whose first minute it ends', () => {
    const evening = { startsAt: '2026-11-23T17:30:00.000Z', endsAt: '2026-11-23T18:30:00.000Z' }
    expect(spanOnDay(evening, '2026-11-23', zone)).toEqual({ start: 1380, end: 1440 })
    expect(spanOnDay(evening, '2026-11-24', zone)).toBeNull()
  })
})

describe('spans', () => {
  it('are put together where they touch', () => {
    expect(
      merged([
        { start: 600, end: 660 },
        { start: 540, end: 600 },
        { start: 700, end: 720 },
      ]),
    ).toEqual([
      { start: 540, end: 660 },
      { start: 700, end: 720 },
    ])
  })
  it('lose what is taken away', () => {
    expect(
      without(
        [{ start: 540, end: 1020 }],
        [
          { start: 780, end: 840 },
          { start: 1000, end: 1200 },
        ],
      ),
    ).toEqual([
      { start: 540, end: 780 },
      { start: 840, end: 1000 },
    ])
    expect(without([{ start: 540, end: 600 }], [{ start: 500, end: 700 }])).toEqual([])
  })
})

describe('openOn', () => {
  const week = [
    hours(1, '09:00', '17:00'),
    hours(1, '09:00', '13:00', { mode: 'in_person' }),
    hours(1, '13:00', '14:00', { kind: 'break', mode: null }),
    hours(1, '18:00', '24:00', { facilityId: 'b' }),
    hours(2, '09:00', '12:00', { validFrom: '2026-12-01' }),
  ]
  it('joins modes and places, and opens no break', () => {
    expect(openOn(week, '2026-11-23')).toEqual([
      { start: 540, end: 780 },
      { start: 840, end: 1020 },
      { start: 1080, end: 1440 },
    ])
  })
  it('counts hours only while they are valid', () => {
    expect(openOn(week, '2026-11-24')).toEqual([])
    expect(openOn(week, '2026-12-01')).toEqual([{ start: 540, end: 720 }])
  })
})

describe('daysOf', () => {
  const days = daysOf({
    from: '2026-11-23',
    days: 2,
    zone,
    appointments: [
      { id: 'x', startsAt: '2026-11-24T01:30:00.000Z', endsAt: '2026-11-24T01:45:00.000Z' } as Appointment,
    ],
    exceptions: [
      exception('leave', '2026-11-22T18:30:00.000Z', '2026-11-23T18:30:00.000Z'),
      {
        ...exception('opening', '2026-11-24T14:30:00.000Z', '2026-11-24T15:30:00.000Z'),
        facilityId: 'a',
        mode: 'video',
      },
    ],
    hours: [hours(1, '10:00', '12:00')],
  })
  it('puts everything on its day', () => {
    expect(days.map(({ date, appointments }) => [date, appointments.length])).toEqual([
      ['2026-11-23', 0],
      ['2026-11-24', 1],
    ])
  })
  it('opens extra hours and closes leave', () => {
    expect(days.map(({ open }) => open)).toEqual([[], [{ start: 1200, end: 1260 }]])
  })
  it('shows the hours that are needed, whole', () => {
    expect(hoursShown(days)).toEqual({ start: 420, end: 1260 })
  })
})

describe('lanesOf', () => {
  const at = (item: string, start: number, end: number) => ({ item, span: { start, end } })
  it('puts side by side what overlaps, and nothing else', () => {
    const placed = lanesOf([at('a', 540, 600), at('b', 570, 630), at('c', 600, 660), at('d', 700, 720)])
    expect(placed.map(({ item, lane, lanes }) => [item, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ])
  })
})

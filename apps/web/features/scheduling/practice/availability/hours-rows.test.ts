import type { WeeklyHours } from '@imeds/contracts/scheduling'
import { describe, expect, it } from 'vitest'
import { copyDay, inOrder, problemsOfRows, toHours, toRows, type HoursRow } from './hours-rows.ts'

const one = (more: Partial<WeeklyHours>): WeeklyHours => ({
  facilityId: 'a',
  mode: 'video',
  kind: 'open',
  weekday: 1,
  startsAt: '09:00',
  endsAt: '13:00',
  validFrom: null,
  validTo: null,
  ...more,
})
const row = (key: string, more: Partial<HoursRow> = {}): HoursRow => ({
  key,
  facilityId: 'a',
  weekday: 1,
  kind: 'open',
  modes: ['video'],
  startsAt: '09:00',
  endsAt: '13:00',
  validFrom: '',
  validTo: '',
  ...more,
})
const places = [
  { id: 'a', name: 'Banyan', zone: 'Asia/Kolkata', modes: [] },
  { id: 'b', name: 'Lotus', zone: 'Asia/Kolkata', modes: [] },
]
const problems = (...rows: HoursRow[]) => Object.fromEntries(problemsOfRows(rows, places))

describe('lines', () => {
  const hours = [
    one({ mode: 'video' }),
    one({ mode: 'in_person' }),
    one({ kind: 'break', mode: null, startsAt: '10:00', endsAt: '10:15' }),
    one({ startsAt: '20:00', endsAt: '24:00', validFrom: '2026-12-01' }),
  ]
  it('join modes, and come back as the same hours', () => {
    const rows = toRows(hours)
    expect(rows.map(({ modes, endsAt, validFrom }) => [modes.join('+'), endsAt, validFrom])).toEqual([
      ['in_person+video', '13:00', ''],
      ['', '10:15', ''],
      ['video', '00:00', '2026-12-01'],
    ])
    const back = toHours(rows)
    expect(back.hours).toHaveLength(4)
    expect(new Set(back.hours)).toEqual(new Set(hours))
    expect(back.rowOf.slice(0, 2)).toEqual([rows[0]?.key, rows[0]?.key])
  })
  it('stand by time, a break after the hours that begin with it', () => {
    const sorted = inOrder([
      row('late', { startsAt: '14:00' }),
      row('pause', { kind: 'break' }),
      row('early'),
    ])
    expect(sorted.map(({ key }) => key)).toEqual(['early', 'pause', 'late'])
  })
})

describe('problemsOfRows', () => {
  it('is content with hours that only touch, and until midnight', () => {
    expect(problems(row('1'), row('2', { startsAt: '13:00', endsAt: '00:00' }))).toEqual({})
  })
  it('marks what is missing or backwards', () => {
    expect(
      problems(
        row('1', { endsAt: '' }),
        row('2', { endsAt: '08:00' }),
        row('3', { weekday: 2, modes: [] }),
        row('4', { weekday: 3, validFrom: '2026-12-02', validTo: '2026-12-01' }),
      ),
    ).toEqual({ 1: { key: 'time' }, 2: { key: 'order' }, 3: { key: 'modes' }, 4: { key: 'validity' } })
  })
  it('marks the later of two that overlap in a mode', () => {
    expect(problems(row('1'), row('2', { startsAt: '12:00', endsAt: '14:00' }))).toEqual({
      2: { key: 'overlap' },
    })
    expect(problems(row('1'), row('2', { modes: ['audio'] }))).toEqual({})
    expect(problems(row('1'), row('2', { weekday: 2 }))).toEqual({})
  })
  it('lets hours of different seasons overlap', () => {
    expect(problems(row('1', { validTo: '2026-11-30' }), row('2', { validFrom: '2026-12-01' }))).toEqual({})
    expect(problems(row('1', { validTo: '2026-12-01' }), row('2', { validFrom: '2026-12-01' }))).toEqual({
      2: { key: 'overlap' },
    })
  })
  it('knows that nobody is in two places at once', () => {
    const there = { facilityId: 'b', startsAt: '10:00' }
    expect(
      problems(row('1', { modes: ['in_person'] }), row('2', { ...there, modes: ['in_person'] })),
    ).toEqual({
      2: { key: 'elsewhere', place: 'Banyan' },
    })
    expect(problems(row('1'), row('2', there))).toEqual({})
  })
  it('keeps breaks apart from each other, not from hours', () => {
    const pause = { kind: 'break' as const, modes: [], startsAt: '10:00', endsAt: '10:30' }
    expect(problems(row('1'), row('2', pause), row('3', { ...pause, startsAt: '10:15' }))).toEqual({
      3: { key: 'breakOverlap' },
    })
  })
})

it('copies a day over others of the same place', () => {
  let made = 0
  const rows = [
    row('mon'),
    row('tue', { weekday: 2, startsAt: '15:00' }),
    row('else', { weekday: 2, facilityId: 'b' }),
  ]
  const copied = copyDay(rows, { facilityId: 'a', from: 1, to: [2, 3], newKey: () => `new${++made}` })
  expect(copied.map(({ key, weekday, startsAt }) => [key, weekday, startsAt])).toEqual([
    ['mon', 1, '09:00'],
    ['else', 2, '09:00'],
    ['new1', 2, '09:00'],
    ['new2', 3, '09:00'],
  ])
})

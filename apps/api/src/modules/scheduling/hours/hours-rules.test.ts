import { describe, expect, it } from 'vitest'
import type { WeeklyHours } from '@imeds/contracts/scheduling'
import { problemsOfHours } from './hours-rules.ts'

const offered = [
  { facilityId: 'one', mode: 'in_person' as const },
  { facilityId: 'one', mode: 'video' as const },
  { facilityId: 'two', mode: 'in_person' as const },
  { facilityId: 'two', mode: 'video' as const },
]
const monday = (startsAt: string, endsAt: string, more: Partial<WeeklyHours> = {}): WeeklyHours => ({
  facilityId: 'one',
  mode: 'in_person',
  kind: 'open',
  weekday: 1,
  startsAt,
  endsAt,
  validFrom: null,
  validTo: null,
  ...more,
})
const problems = (...hours: WeeklyHours[]) =>
  problemsOfHours(hours, { offered }).map(({ path, code, params = {} }) =>
    [path, code, ...Object.values(params)].join(' '),
  )

describe('a week of hours', () => {
  it('may stand: side by side, in other modes, on other days, in other seasons, with breaks inside', () => {
    expect(
      problems(
        monday('09:00', '12:00'),
        monday('12:00', '24:00'),
        monday('09:00', '12:00', { mode: 'video' }),
        monday('09:00', '12:00', { mode: 'video', facilityId: 'two' }),
        monday('09:00', '12:00', { weekday: 2, validTo: '2026-12-31' }),
        monday('10:00', '13:00', { weekday: 2, validFrom: '2027-01-01' }),
        monday('10:00', '10:15', { kind: 'break', mode: null }),
        monday('10:00', '10:15', { kind: 'break', mode: null, facilityId: 'two' }),
      ),
    ).toEqual([])
  })

  it('names the later of two that overlap', () => {
    expect(problems(monday('09:00', '12:00'), monday('13:00', '14:00'), monday('11:59', '13:00'))).toEqual([
      'body.hours.2.startsAt overlaps 1',
    ])
    expect(
      problems(
        monday('09:00', '12:00', { validTo: '2027-01-01' }),
        monday('09:00', '12:00', { validFrom: '2027-01-01' }),
      ),
    ).toEqual(['body.hours.1.startsAt overlaps 1'])
  })

  it('lets nobody be in two places in person', () => {
    expect(problems(monday('09:00', '12:00'), monday('11:00', '13:00', { facilityId: 'two' }))).toEqual([
      'body.hours.1.startsAt overlaps 1',
    ])
  })

  it('names every other field that is wrong', () => {
    expect(problems(monday('12:00', '12:00'))).toEqual(['body.hours.0.endsAt not_after_start'])
    expect(problems(monday('09:00', '12:00', { mode: null }))).toEqual(['body.hours.0.mode required'])
    expect(problems(monday('09:00', '12:00', { mode: 'audio' }))).toEqual([
      'body.hours.0.mode mode_not_offered',
    ])
    expect(problems(monday('09:00', '12:00', { facilityId: 'three' }))).toEqual([
      'body.hours.0.facilityId not_their_facility',
    ])
    expect(problems(monday('09:00', '12:00', { validFrom: '2027-01-02', validTo: '2027-01-01' }))).toEqual([
      'body.hours.0.validTo before_start',
    ])
  })
})

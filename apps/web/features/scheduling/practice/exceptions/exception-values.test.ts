import { describe, expect, it } from 'vitest'
import { problemsOfException, startingValues, toException } from './exception-values.ts'

const today = '2026-11-23'
const chosen = startingValues({ date: '2026-11-24', start: 540, end: 630 }, today)
const practice = {
  practitionerId: 'p',
  zone: 'Asia/Kolkata',
  places: [{ id: 'kathmandu', name: 'Hill clinic', zone: 'Asia/Kathmandu', modes: [] }],
}

it('begins with what was chosen in the calendar', () => {
  expect(chosen).toMatchObject({ kind: 'block', date: '2026-11-24', from: '09:00', to: '10:30' })
  expect(startingValues({ date: today, start: 1380, end: 1440 }, today).to).toBe('00:00')
})

describe('problemsOfException', () => {
  it('accepts a time until midnight, and none backwards', () => {
    expect(problemsOfException({ ...chosen, to: '00:00' }, today)).toEqual({})
    expect(problemsOfException({ ...chosen, to: '09:00' }, today)).toEqual({ to: 'order' })
    expect(problemsOfException({ ...chosen, from: '', to: '' }, today)).toEqual({
      from: 'required',
      to: 'required',
    })
  })
  it('asks leave for days only', () => {
    const leave = { ...chosen, kind: 'leave' as const, from: '', to: '' }
    expect(problemsOfException(leave, today)).toEqual({})
    expect(problemsOfException({ ...leave, lastDate: '2026-11-23' }, today)).toEqual({ lastDate: 'order' })
    expect(problemsOfException({ ...leave, date: '2026-11-01', lastDate: '2026-11-02' }, today)).toEqual({
      lastDate: 'past',
    })
  })
  it('asks extra hours for place and mode', () => {
    expect(problemsOfException({ ...chosen, kind: 'opening' }, today)).toEqual({
      facilityId: 'opening',
      mode: 'opening',
    })
  })
})

describe('toException', () => {
  it('reads the clock of the practice', () => {
    expect(toException(chosen, practice)).toEqual({
      kind: 'block',
      facilityId: null,
      mode: null,
      startsAt: '2026-11-24T03:30:00.000Z',
      endsAt: '2026-11-24T05:00:00.000Z',
      reason: null,
    })
  })
  it('reads the clock of the chosen place', () => {
    const there = { ...chosen, kind: 'opening' as const, facilityId: 'kathmandu', mode: 'video', to: '00:00' }
    expect(toException(there, practice)).toMatchObject({
      startsAt: '2026-11-24T03:15:00.000Z',
      endsAt: '2026-11-24T18:15:00.000Z',
    })
  })
  it('takes whole days for leave, the last included', () => {
    const leave = { ...chosen, kind: 'leave' as const, lastDate: '2026-11-26', reason: ' Wedding ' }
    expect(toException(leave, practice)).toMatchObject({
      startsAt: '2026-11-23T18:30:00.000Z',
      endsAt: '2026-11-26T18:30:00.000Z',
      reason: 'Wedding',
    })
  })
})

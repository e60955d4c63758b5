import { describe, expect, it } from 'vitest'
import { problemsOfException } from './exception-rules.ts'

const now = new Date('2026-12-07T03:30:00Z')
const leave = {
  kind: 'leave' as const,
  facilityId: null,
  mode: null,
  startsAt: '2026-12-08T00:00:00Z',
  endsAt: '2026-12-09T00:00:00Z',
}
const opening = { ...leave, kind: 'opening' as const, facilityId: 'one', mode: 'video' as const }
const paths = (...[exception]: Parameters<typeof problemsOfException>[0][]) =>
  problemsOfException(exception!, now).map(({ path }) => path)

describe('leave, blocks and openings', () => {
  it('may stand, also when they have begun', () => {
    expect(paths(leave)).toEqual([])
    expect(paths({ ...leave, startsAt: '2026-12-01T00:00:00Z' })).toEqual([])
    expect(paths(opening)).toEqual([])
  })

  it.each([
    ['end before they start', { endsAt: leave.startsAt }, ['body.endsAt']],
    ['are over', { startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-07T03:30:00Z' }, ['body.endsAt']],
    ['last for more than a year', { endsAt: '2027-12-10T00:00:00Z' }, ['body.endsAt']],
    [
      'lie years ahead',
      { startsAt: '2029-01-01T00:00:00Z', endsAt: '2029-01-02T00:00:00Z' },
      ['body.startsAt'],
    ],
  ])('may not stand when they %s', (_, change, expected) => {
    expect(paths({ ...leave, ...change })).toEqual(expected)
  })

  it('of opening say where and in which mode, and last a day at most', () => {
    expect(paths({ ...opening, facilityId: null, mode: null })).toEqual(['body.facilityId', 'body.mode'])
    expect(paths({ ...opening, endsAt: '2026-12-09T00:00:01Z' })).toEqual(['body.endsAt'])
  })
})

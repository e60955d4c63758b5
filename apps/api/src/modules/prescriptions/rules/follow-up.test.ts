import { expect, test } from 'vitest'
import { isFollowUp, type Visit } from './follow-up.ts'

const kolkata = 'Asia/Kolkata'
const seen = (startsAt: string, rest: Partial<Visit> = {}): Visit => ({
  startsAt,
  mode: 'in_person',
  condition: 'hypertension',
  ...rest,
})
const now = (startsAt: string) => ({ startsAt, condition: 'hypertension' })

test.each<[string, boolean, string, Visit[], string]>([
  ['a month after', true, '2026-07-01T06:00:00Z', [seen('2026-06-01T06:00:00Z')], kolkata],
  ['six months after, to the day', true, '2026-12-01T18:00:00Z', [seen('2026-06-01T04:00:00Z')], kolkata],
  ['a day past six months', false, '2026-12-02T04:00:00Z', [seen('2026-06-01T04:00:00Z')], kolkata],
  [
    'past midnight at the clinic, though not in UTC',
    false,
    '2026-12-01T18:45:00Z',
    [seen('2026-06-01T04:00:00Z')],
    kolkata,
  ],
  [
    'the same instant at a clinic in London',
    true,
    '2026-12-01T18:45:00Z',
    [seen('2026-06-01T04:00:00Z')],
    'Europe/London',
  ],
  [
    '31 August and six months end on 28 February',
    true,
    '2027-02-28T06:00:00Z',
    [seen('2026-08-31T06:00:00Z')],
    kolkata,
  ],
  [
    '31 August and six months are past on 1 March',
    false,
    '2027-03-01T06:00:00Z',
    [seen('2026-08-31T06:00:00Z')],
    kolkata,
  ],
  ['29 February in a leap year', true, '2028-02-29T06:00:00Z', [seen('2027-08-31T06:00:00Z')], kolkata],
  [
    'another condition',
    false,
    '2026-07-01T06:00:00Z',
    [seen('2026-06-01T06:00:00Z', { condition: 'eczema' })],
    kolkata,
  ],
  [
    'an earlier visit by video',
    false,
    '2026-07-01T06:00:00Z',
    [seen('2026-06-01T06:00:00Z', { mode: 'video' })],
    kolkata,
  ],
  ['a visit that is yet to come', false, '2026-07-01T06:00:00Z', [seen('2026-07-02T06:00:00Z')], kolkata],
  ['no visit', false, '2026-07-01T06:00:00Z', [], kolkata],
  [
    'one of several visits',
    true,
    '2026-07-01T06:00:00Z',
    [seen('2025-01-01T06:00:00Z'), seen('2026-05-01T06:00:00Z')],
    kolkata,
  ],
])('%s: %s', (_, follows, startsAt, earlier, timeZone) => {
  expect(isFollowUp(now(startsAt), earlier, timeZone)).toBe(follows)
})

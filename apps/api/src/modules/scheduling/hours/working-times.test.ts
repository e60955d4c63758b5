import { expect, it } from 'vitest'
import type { Roster } from '../slots/availability.ts'
import { awayTimes, workingTimes } from './working-times.ts'

const zone = 'Asia/Kolkata'
const at = (clock: string) => Date.parse(`2026-12-07T${clock}:00+05:30`)
const offering = { facilityId: 'here', slotMinutes: 30, feePaise: 0, timeZone: zone }
const hours = (mode: 'in_person' | 'video', startsAt: string, endsAt: string) => ({
  facilityId: 'here',
  mode,
  kind: 'open' as const,
  weekday: 1,
  startsAt,
  endsAt,
  validFrom: null,
  validTo: null,
})
const roster: Roster = {
  offerings: [
    { ...offering, mode: 'in_person' },
    { ...offering, mode: 'video' },
    { ...offering, mode: 'video', facilityId: 'there' },
  ],
  hours: [
    hours('in_person', '09:00', '12:00'),
    hours('video', '11:00', '14:00'),
    { ...hours('video', '18:00', '20:00'), facilityId: 'there' },
  ],
  exceptions: [],
  busy: [{ start: at('09:00'), end: at('09:30') }],
}
const monday = '2026-12-07'
const clocks = (spans: { start: number; end: number }[]) =>
  spans.map(({ start, end }) =>
    [start, end].map((one) => new Date(one + 5.5 * 3_600_000).toISOString().slice(11, 16)).join('–'),
  )

it('joins the hours of all modes at a facility, whoever has the slots', () => {
  expect(clocks(workingTimes(roster, 'here', monday))).toEqual(['09:00–14:00'])
  expect(clocks(workingTimes(roster, 'there', monday))).toEqual(['18:00–20:00'])
  expect(workingTimes(roster, 'here', '2026-12-08')).toEqual([])
})

it('leaves out where somebody is away, and says so, cut to the day', () => {
  const away: Roster = {
    ...roster,
    exceptions: [
      { kind: 'leave', facilityId: null, mode: null, start: at('13:00'), end: at('13:00') + 2 * 86_400_000 },
      { kind: 'block', facilityId: 'here', mode: null, start: at('10:00'), end: at('10:30') },
      { kind: 'block', facilityId: 'there', mode: null, start: at('18:00'), end: at('19:00') },
      { kind: 'opening', facilityId: 'here', mode: 'video', start: at('08:00'), end: at('08:30') },
    ],
  }
  expect(clocks(workingTimes(away, 'here', monday))).toEqual(['08:00–08:30', '09:00–10:00', '10:30–13:00'])
  const spans = awayTimes(away, { id: 'here', zone }, monday)
  expect(spans.map(({ kind }) => kind)).toEqual(['block', 'leave'])
  expect(clocks(spans)).toEqual(['10:00–10:30', '13:00–00:00'])
  expect(clocks(awayTimes(away, { id: 'here', zone }, '2026-12-08'))).toEqual(['00:00–00:00'])
})

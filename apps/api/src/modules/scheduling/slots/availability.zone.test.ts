import { describe, expect, it } from 'vitest'
import { freeSlots, offeredSlots, type Hours, type Offering, type Roster } from './availability.ts'

const newYork: Offering = {
  facilityId: 'clinic',
  mode: 'video',
  slotMinutes: 30,
  feePaise: 50_000,
  timeZone: 'America/New_York',
}
const everySunday = (startsAt: string, endsAt: string): Hours => ({
  facilityId: 'clinic',
  mode: 'video',
  kind: 'open',
  weekday: 7,
  startsAt,
  endsAt,
  validFrom: null,
  validTo: null,
})
const rosterOf = (hours: Hours[]): Roster => ({ offerings: [newYork], hours, exceptions: [], busy: [] })
const starts = (hours: Hours[], date: string, offering = newYork) =>
  offeredSlots(rosterOf(hours), offering, date).map(({ start }) =>
    new Date(start).toISOString().slice(11, 16),
  )

describe('slots under changing clocks', () => {
  const mornings = [everySunday('09:00', '10:00')]

  it('stay at 09:00 on the wall', () => {
    expect(starts(mornings, '2027-03-07')).toEqual(['14:00', '14:30'])
    expect(starts(mornings, '2027-03-14')).toEqual(['13:00', '13:30'])
    expect(starts(mornings, '2027-11-07')).toEqual(['14:00', '14:30'])
  })

  it('leave out the hour that is skipped', () => {
    expect(starts([everySunday('01:00', '04:00')], '2027-03-14')).toEqual([
      '06:00',
      '06:30',
      '07:00',
      '07:30',
    ])
  })

  it('offer the hour that comes twice once', () => {
    expect(starts([everySunday('00:30', '02:30')], '2027-11-07')).toEqual([
      '04:30',
      '05:00',
      '05:30',
      '07:00',
    ])
  })

  it('do not run over a close that is skipped', () => {
    // 01:45 would last until 02:15, which is 03:15 on that day: an hour after the doctor left.
    expect(starts([everySunday('01:15', '02:15')], '2027-03-14')).toEqual(['06:15'])
  })

  it('never overlap where the grid jumps', () => {
    const long = { ...newYork, slotMinutes: 45 }
    const slots = offeredSlots(rosterOf([everySunday('00:00', '06:00')]), long, '2027-03-14')
    expect(slots.length).toBeGreaterThan(4)
    for (const [index, slot] of slots.entries())
      expect(slot.start).toBeGreaterThanOrEqual(slots[index - 1]?.end ?? 0)
  })

  it('are free in the future only, to the millisecond', () => {
    const nine = Date.parse('2027-03-14T13:00:00Z')
    expect(freeSlots(rosterOf(mornings), newYork, '2027-03-14', nine - 1)).toHaveLength(2)
    expect(freeSlots(rosterOf(mornings), newYork, '2027-03-14', nine)).toHaveLength(1)
  })
})

describe('the same hours in another zone', () => {
  it('start at 09:00 in Hyderabad', () => {
    const kolkata = { ...newYork, timeZone: 'Asia/Kolkata' }
    expect(starts([everySunday('09:00', '10:00')], '2027-03-14', kolkata)).toEqual(['03:30', '04:00'])
  })

  it('run from midnight to midnight', () => {
    const kolkata = { ...newYork, timeZone: 'Asia/Kolkata' }
    const slots = starts([everySunday('00:00', '24:00')], '2027-03-14', kolkata)
    expect(slots).toHaveLength(48)
    expect([slots[0], slots.at(-1)]).toEqual(['18:30', '18:00'])
  })
})

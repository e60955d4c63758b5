import { describe, expect, it } from 'vitest'
import {
  firstFreeSlot,
  freeSlots,
  judgeSlot,
  offeredSlots,
  subtract,
  type Exception,
  type Hours,
  type Offering,
  type Roster,
} from './availability.ts'

const clinic: Offering = {
  facilityId: 'clinic',
  mode: 'in_person',
  slotMinutes: 30,
  feePaise: 50_000,
  timeZone: 'Asia/Kolkata',
}
const monday = '2026-12-07'
const india = (time: string, date = monday) => Date.parse(`${date}T${time}:00+05:30`)
const open = (startsAt: string, endsAt: string, more: Partial<Hours> = {}): Hours => ({
  facilityId: 'clinic',
  mode: 'in_person',
  kind: 'open',
  weekday: 1,
  startsAt,
  endsAt,
  validFrom: null,
  validTo: null,
  ...more,
})
const rest = (startsAt: string, endsAt: string, more: Partial<Hours> = {}) =>
  open(startsAt, endsAt, { kind: 'break', mode: null, ...more })
const except = (
  kind: Exception['kind'],
  from: string,
  to: string,
  more: Partial<Exception> = {},
): Exception => ({
  kind,
  facilityId: null,
  mode: null,
  start: india(from),
  end: india(to),
  ...more,
})
const roster = (more: Partial<Roster>): Roster => ({
  offerings: [clinic],
  hours: [open('09:00', '11:00')],
  exceptions: [],
  busy: [],
  ...more,
})
const times = (slots: { start: number }[]) =>
  slots.map(({ start }) => new Date(start + 5.5 * 3_600_000).toISOString().slice(11, 16))
const offered = (more: Partial<Roster>, date = monday) => times(offeredSlots(roster(more), clinic, date))
const free = (more: Partial<Roster>, now = india('00:00')) =>
  times(freeSlots(roster(more), clinic, monday, now))

describe('weekly hours', () => {
  it('are cut into slots; what is too short for one is left', () => {
    expect(offered({})).toEqual(['09:00', '09:30', '10:00', '10:30'])
    expect(offered({ hours: [open('09:00', '10:20')] })).toEqual(['09:00', '09:30'])
  })

  it('count on their weekday only', () => {
    expect(offered({}, '2026-12-08')).toEqual([])
  })

  it('count between their first and last date, both included', () => {
    const hours = [open('09:00', '09:30', { validFrom: '2026-12-07', validTo: '2026-12-14' })]
    expect(
      ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'].map((date) => offered({ hours }, date).length),
    ).toEqual([0, 1, 1, 0])
  })

  it('count in their mode and at their facility only', () => {
    expect(offered({ hours: [open('09:00', '10:00', { mode: 'video' })] })).toEqual([])
    expect(offered({ hours: [open('09:00', '10:00', { facilityId: 'other' })] })).toEqual([])
  })

  it('start anew after a break', () => {
    expect(offered({ hours: [open('09:00', '11:00'), rest('09:40', '10:05')] })).toEqual(['09:00', '10:05'])
  })

  it('have breaks of all modes or of one', () => {
    expect(
      offered({ hours: [open('09:00', '10:00'), rest('09:00', '09:30', { mode: 'video' })] }),
    ).toHaveLength(2)
    expect(offered({ hours: [open('09:00', '10:00'), rest('09:00', '09:30')] })).toEqual(['09:30'])
  })
})

describe('exceptions', () => {
  it('of leave and blocks take slots away without moving the others', () => {
    expect(offered({ exceptions: [except('block', '09:40', '09:50')] })).toEqual(['09:00', '10:00', '10:30'])
    expect(offered({ exceptions: [except('leave', '00:00', '23:00')] })).toEqual([])
  })

  it('may be of one facility or one mode', () => {
    expect(
      offered({ exceptions: [except('leave', '09:00', '11:00', { facilityId: 'other' })] }),
    ).toHaveLength(4)
    expect(offered({ exceptions: [except('leave', '09:00', '11:00', { mode: 'video' })] })).toHaveLength(4)
  })

  it('of opening add slots, at their facility in their mode', () => {
    const opening = except('opening', '14:00', '15:00', { facilityId: 'clinic', mode: 'in_person' })
    expect(offered({ hours: [], exceptions: [opening] })).toEqual(['14:00', '14:30'])
    expect(offered({ hours: [], exceptions: [{ ...opening, mode: 'video' }] })).toEqual([])
  })

  it('of opening add only what is not open anyway', () => {
    const opening = except('opening', '08:15', '11:45', { facilityId: 'clinic', mode: 'in_person' })
    expect(offered({ exceptions: [opening] })).toEqual(['08:15', '09:00', '09:30', '10:00', '10:30', '11:00'])
  })

  it('of opening run over midnight, each slot on its own date', () => {
    const night: Exception = {
      kind: 'opening',
      facilityId: 'clinic',
      mode: 'in_person',
      start: india('23:30'),
      end: india('00:30', '2026-12-08'),
    }
    expect(offered({ hours: [], exceptions: [night] })).toEqual(['23:30'])
    expect(offered({ hours: [], exceptions: [night] }, '2026-12-08')).toEqual(['00:00'])
  })

  it('of leave win over an opening', () => {
    const exceptions = [
      except('opening', '14:00', '15:00', { facilityId: 'clinic', mode: 'in_person' }),
      except('leave', '14:30', '18:00'),
    ]
    expect(offered({ hours: [], exceptions })).toEqual(['14:00'])
  })
})

describe('what is busy', () => {
  it('takes every slot that it touches', () => {
    expect(free({ busy: [{ start: india('09:20'), end: india('09:40') }] })).toEqual(['10:00', '10:30'])
  })

  it('leaves its neighbours', () => {
    expect(free({ busy: [{ start: india('09:30'), end: india('10:00') }] })).toEqual([
      '09:00',
      '10:00',
      '10:30',
    ])
  })
})

describe('the verdict on a wish', () => {
  const judge = (time: string, more: Partial<Roster> = {}, now = india('08:00')) =>
    judgeSlot(roster(more), clinic, india(time), now)

  it('names why there is no slot', () => {
    expect(judge('09:00', {}, india('09:00'))).toBe('past')
    expect(judge('09:15')).toBe('not_offered')
    expect(judge('11:00')).toBe('not_offered')
    expect(judge('09:00', { busy: [{ start: india('09:00'), end: india('09:30') }] })).toBe('taken')
  })

  it('is the slot itself', () => {
    expect(judge('09:30')).toEqual({ start: india('09:30'), end: india('10:00') })
  })
})

describe('the first free slot', () => {
  it('is looked for day after day, within the days asked for', () => {
    const from = '2026-12-08'
    const now = india('00:00', from)
    expect(firstFreeSlot(roster({}), clinic, { from, days: 7, now })).toEqual({
      start: india('09:00', '2026-12-14'),
      end: india('09:30', '2026-12-14'),
    })
    expect(firstFreeSlot(roster({}), clinic, { from, days: 6, now })).toBeUndefined()
  })
})

describe('subtracting intervals', () => {
  it('leaves the pieces that are not covered', () => {
    expect(
      subtract(
        [{ start: 0, end: 10 }],
        [
          { start: 3, end: 5 },
          { start: 8, end: 12 },
        ],
      ),
    ).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
    ])
    expect(subtract([{ start: 0, end: 10 }], [{ start: 0, end: 10 }])).toEqual([])
    expect(subtract([{ start: 0, end: 10 }], [{ start: 10, end: 12 }])).toEqual([{ start: 0, end: 10 }])
  })
})

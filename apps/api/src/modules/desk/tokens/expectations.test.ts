import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byTurn, expectations, visitMinutes, type Waiting } from './expectations.ts'

const at = (time: string) => new Date(`2026-12-07T${time}:00Z`)
let serial = 0
const token = (startsAt: string, over: Partial<Waiting> = {}): Waiting => ({
  id: `t${serial++}`,
  number: serial,
  status: 'waiting',
  startsAt: at(startsAt),
  issuedAt: at('08:30'),
  startedAt: null,
  ...over,
})
const times = (tokens: Waiting[], over: { delayMinutes?: number; visit?: number; now?: Date } = {}) => {
  const found = expectations(tokens, { now: at('09:00'), delayMinutes: 0, visit: 15, ...over })
  return tokens.map(({ id }) => {
    const one = found.get(id)
    return one && [one.position, one.expectedAt.toISOString().slice(11, 16), one.delayMinutes]
  })
}

describe('expected times', () => {
  it('follow the appointments, and nobody is seen before their own', () => {
    expect(times([token('09:30'), token('09:00')])).toEqual([
      [2, '09:30', 0],
      [1, '09:00', 0],
    ])
  })

  it('come after who is inside and who is called', () => {
    const inside = token('08:45', { status: 'in_consultation', startedAt: at('08:55') })
    const called = token('09:00', { status: 'called' })
    expect(times([inside, called, token('09:00'), token('09:15')])).toEqual([
      undefined,
      undefined,
      [1, '09:25', 25],
      [2, '09:40', 25],
    ])
  })

  it('never lie in the past, however long the visit before took', () => {
    const inside = token('08:00', { status: 'in_consultation', startedAt: at('08:00') })
    expect(times([inside, token('08:15')])).toEqual([undefined, [1, '09:00', 45]])
  })

  it('move with what the practitioner is late', () => {
    expect(times([token('09:00'), token('09:15')], { delayMinutes: 40 })).toEqual([
      [1, '09:40', 40],
      [2, '09:55', 40],
    ])
  })

  it('put who missed their time by more than a quarter of an hour behind who was there', () => {
    const late = token('08:00', { issuedAt: at('08:50') })
    const onTime = token('08:45')
    expect([late, onTime].toSorted(byTurn)).toEqual([onTime, late])
    const tardy = token('08:40', { issuedAt: at('08:55') })
    expect([onTime, tardy].toSorted(byTurn)).toEqual([tardy, onTime])
  })

  it('keep the order, leave each visit its time, and are never before now or the own time', () => {
    const waiting = fc.record({
      start: fc.integer({ min: -120, max: 240 }),
      issued: fc.integer({ min: -180, max: 0 }),
    })
    fc.assert(
      fc.property(
        fc.array(waiting, { maxLength: 20 }),
        fc.integer({ min: 0, max: 180 }),
        fc.integer({ min: 1, max: 60 }),
        (list, delayMinutes, visit) => {
          const now = at('09:00')
          const tokens = list.map(({ start, issued }, index) =>
            token('09:00', {
              id: `p${index}`,
              number: index + 1,
              startsAt: new Date(now.getTime() + start * 60_000),
              issuedAt: new Date(now.getTime() + issued * 60_000),
            }),
          )
          const found = expectations(tokens, { now, delayMinutes, visit })
          const inOrder = tokens.toSorted(byTurn).map(({ id }) => found.get(id)!)
          expect(inOrder.map(({ position }) => position)).toEqual(tokens.map((_, index) => index + 1))
          inOrder.forEach(({ expectedAt }, index) => {
            const own = tokens.toSorted(byTurn)[index]!
            expect(expectedAt.getTime()).toBeGreaterThanOrEqual(now.getTime())
            expect(expectedAt.getTime()).toBeGreaterThanOrEqual(
              own.startsAt.getTime() + delayMinutes * 60_000,
            )
          })
          inOrder.slice(1).forEach(({ expectedAt }, index) => {
            const gap = expectedAt.getTime() - inOrder[index]!.expectedAt.getTime()
            expect(gap).toBeGreaterThanOrEqual(visit * 60_000)
          })
        },
      ),
    )
  })
})

describe('what a visit takes', () => {
  const visit = (from: string, to: string) => ({ startedAt: at(from), finishedAt: at(to) })
  it('is as planned until three are over, then as measured', () => {
    const two = [visit('09:00', '09:30'), visit('09:30', '09:50')]
    expect(visitMinutes(two, 15)).toBe(15)
    expect(visitMinutes([...two, visit('09:50', '10:00')], 15)).toBe(20)
  })

  it('forgets the morning', () => {
    const slow = Array.from({ length: 5 }, (_, index) => visit(`0${index}:00`, `0${index}:50`))
    const quick = Array.from({ length: 10 }, (_, index) => visit(`1${index}:00`, `1${index}:05`))
    expect(visitMinutes([...slow, ...quick], 15)).toBe(5)
  })
})

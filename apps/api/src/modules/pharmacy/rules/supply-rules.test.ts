import { describe, expect, it } from 'vitest'
import { registerOf, stricter, supplyProblem, waysOf, type Restriction } from './supply-rules.ts'

const of = (schedule: Restriction['schedule'], narcotic = false): Restriction => ({ schedule, narcotic })

describe('what may be supplied how', () => {
  it.each([
    [of(null), 'delivery', false, null],
    [of('G'), 'delivery', false, null],
    [of('H'), 'delivery', true, null],
    [of('H'), 'counter', false, 'prescription_needed'],
    [of('H1'), 'delivery', true, 'not_delivered'],
    [of('H1'), 'pickup', true, null],
    [of('H1'), 'counter', false, 'prescription_needed'],
    [of('X'), 'delivery', true, 'not_supplied_online'],
    [of('X'), 'pickup', true, 'not_supplied_online'],
    [of('X'), 'counter', true, null],
    [of('H', true), 'pickup', true, 'not_supplied_online'],
  ] as const)('%o by %s, prescribed: %s', (restriction, way, prescribed, problem) => {
    expect(supplyProblem(restriction, { way, prescribed })).toBe(problem)
  })

  it('offers what is allowed', () => {
    expect(waysOf(of('H1'))).toEqual(['pickup', 'counter'])
  })

  it('is written down for H1 and X', () => {
    expect([of('H'), of('H1'), of('X'), of(null, true)].map(registerOf)).toEqual([null, 'H1', 'X', 'X'])
  })

  it('goes by the stricter word', () => {
    expect(stricter(of('G'), of('H1'))).toEqual(of('H1'))
    expect(stricter(of('X'), of(null, true))).toEqual(of('X', true))
  })
})

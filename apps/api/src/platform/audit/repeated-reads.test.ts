import { describe, expect, it } from 'vitest'
import type { AnyEndpoint } from '@imeds/contracts'
import { getEncounter, listEncounters, saveClinicalNote } from '@imeds/contracts/consultation'
import type { Actor } from '../actor.ts'
import { rememberReads } from './repeated-reads.ts'

const actor: Actor = {
  userId: 'u',
  sessionId: 's',
  role: 'practitioner',
  grants: {},
  facilityIds: [],
  practitionerId: 'p',
}
const read = (over: object = {}) => ({
  actor,
  auditContext: { patientId: 'asha' },
  ip: '10.0.0.1',
  url: '/api/v1/encounters/1',
  ...over,
})

describe('a repeated read', () => {
  let now = 0
  const fresh = (limit?: number) => {
    now = 0
    const reads = rememberReads(() => now, limit)
    return (over?: object, endpoint: AnyEndpoint = getEncounter): boolean => {
      const repeated = reads.repeats(endpoint, read(over))
      if (!repeated) reads.remember(endpoint, read(over))
      return repeated
    }
  }

  it('is the same for a quarter of an hour from the line on, however often it is asked', () => {
    const repeats = fresh()
    expect(repeats()).toBe(false)
    now = 14 * 60_000
    expect(repeats()).toBe(true)
    now = 15 * 60_000
    expect(repeats()).toBe(false)
  })

  it('is another one in another session, role, place, operation, for another record or reason', () => {
    const repeats = fresh()
    repeats()
    expect(repeats({ actor: { ...actor, sessionId: 't' } })).toBe(false)
    expect(repeats({ actor: { ...actor, role: 'patient' } })).toBe(false)
    expect(repeats({ ip: '10.0.0.2' })).toBe(false)
    expect(repeats({}, listEncounters)).toBe(false)
    expect(repeats({ url: '/api/v1/encounters/2' })).toBe(false)
    expect(repeats({ auditContext: { patientId: 'ravi' } })).toBe(false)
    expect(repeats({ auditContext: { patientId: 'asha', reason: 'Found unconscious' } })).toBe(false)
    expect(repeats({ url: '/api/v1/encounters/1?after=3' })).toBe(true)
  })

  it('that names no record is told apart by the whole question', () => {
    const repeats = fresh()
    const ask = (url: string) => repeats({ auditContext: {}, url }, listEncounters)
    expect(ask('/api/v1/encounters?status=open')).toBe(false)
    expect(ask('/api/v1/encounters?status=open')).toBe(true)
    expect(ask('/api/v1/encounters?status=finished')).toBe(false)
  })

  it('is never a change, nor what a stranger asks', () => {
    const repeats = fresh()
    for (let n = 0; n < 2; n++) {
      expect(repeats({}, saveClinicalNote)).toBe(false)
      expect(repeats({ actor: null })).toBe(false)
    }
  })

  it('is forgotten rather than remembered without bound', () => {
    const repeats = fresh(2)
    for (const url of ['/1', '/2', '/3']) repeats({ url })
    expect(repeats({ url: '/1' })).toBe(false)
    expect(repeats({ url: '/3' })).toBe(true)
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grants, scopes, type Permission } from '@imeds/contracts'
import { createFacility } from '../../../test/factories/facilities.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson } from '../../../test/people.ts'
import type { Actor } from '../../platform/actor.ts'
import { reaches, reachOf, withinReach, type Reach } from './patients.scope.ts'
import { findTies } from './ties.repository.ts'

const now = new Date(testNow)
const dayMs = 86_400_000
const two = fc.constantFrom(0, 1)
const statuses = ['booked', 'arrived', 'in_progress', 'fulfilled', 'cancelled', 'no_show', 'expired'] as const

/** A patient's ties, to either of two people, practitioners and facilities; edges of the periods included. */
const ties = fc.record({
  keptIsTied: fc.boolean(),
  relations: fc.uniqueArray(fc.record({ person: two, ended: fc.boolean() }), {
    selector: (one) => one.person,
  }),
  facilities: fc.uniqueArray(two),
  appointments: fc.array(
    fc.record({
      practitioner: two,
      status: fc.constantFrom(...statuses),
      endedDaysAgo: fc.constantFrom(-30, 0, 179.999, 180, 180.001, 400),
    }),
    { maxLength: 4 },
  ),
  emergencies: fc.array(
    fc.record({ person: two, openedMinutesAgo: fc.constantFrom(-1, 0, 1, 59, 60, 61, 600) }),
    { maxLength: 3 },
  ),
  shares: fc.array(
    fc.record({
      practitioner: two,
      kinds: fc.constantFrom<string[]>(['summary'], ['prescription', 'document'], ['summary', 'encounter']),
      startedDaysAgo: fc.constantFrom(-1, 0, 1, 10),
      revoked: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
})
type Ties = typeof ties extends fc.Arbitrary<infer T> ? T : never

describe('who reaches a patient', () => {
  let test: TestApp
  let people: string[]
  let practitioners: string[]
  let facilities: string[]
  beforeAll(async () => {
    test = await startTestApp()
    people = await Promise.all([0, 1].map(async () => (await createPerson(test)).userId))
    practitioners = await Promise.all([0, 1].map(async () => (await createPractitioner(test)).practitionerId))
    facilities = await Promise.all([0, 1].map(async () => (await createFacility(test)).id))
  })
  afterAll(() => test.close())

  /** A patient who has these ties and no others. */
  async function patientWith({
    relations,
    facilities: at,
    appointments,
    emergencies,
    shares,
  }: Ties): Promise<string> {
    const { db } = test.deps
    const patient_id = (await createPatient(test)).id
    for (const { person, ended } of relations)
      await db
        .insertInto('related_person')
        .values({ patient_id, user_id: people[person]!, relation: 'other', ended_at: ended ? now : null })
        .execute()
    for (const index of at)
      await db
        .insertInto('patient_registration')
        .values({ patient_id, facility_id: facilities[index]! })
        .execute()
    for (const one of appointments) {
      const ends = now.getTime() - one.endedDaysAgo * dayMs
      await db
        .insertInto('appointment')
        .values({
          patient_id,
          practitioner_id: practitioners[one.practitioner]!,
          facility_id: facilities[0]!,
          mode: 'video',
          status: one.status,
          starts_at: new Date(ends - 1000),
          ends_at: new Date(ends),
          fee_paise: 0,
          visit: 'first',
          refund_tiers: '[]',
          change_hours_before: 0,
          booked_by: people[0]!,
          fulfilled_at: one.status === 'fulfilled' ? now : null,
          cancelled_as: one.status === 'cancelled' ? 'patient' : null,
        })
        .execute()
    }
    for (const { person, openedMinutesAgo } of emergencies) {
      const opened = now.getTime() - openedMinutesAgo * 60_000
      await db
        .insertInto('break_glass')
        .values({
          patient_id,
          user_id: people[person]!,
          reason: 'unconscious at the gate',
          opened_at: new Date(opened),
          expires_at: new Date(opened + 3_600_000),
        })
        .execute()
    }
    for (const { practitioner, kinds, startedDaysAgo, revoked } of shares) {
      const starts = now.getTime() - startedDaysAgo * dayMs
      await db
        .insertInto('record_share')
        .values({
          patient_id,
          practitioner_id: practitioners[practitioner]!,
          purpose: 'care_management',
          kinds,
          starts_at: new Date(starts),
          // Ten days ago it ended just now.
          ends_at: new Date(starts + 10 * dayMs),
          given_by: people[0]!,
          text_version: '1',
          revoked_at: revoked ? now : null,
          revoked_by: revoked ? people[0]! : null,
        })
        .execute()
    }
    return patient_id
  }

  const everyReach = (): Reach[] =>
    scopes.flatMap((scope) =>
      [true, false].flatMap((emergency) =>
        ([null, 'any', 'summary', 'document'] as const).flatMap((shared) =>
          [0, 1].map((who) => ({
            scope,
            emergency,
            shared,
            now,
            userId: people[who]!,
            practitionerId: who ? practitioners[1]! : practitioners[0]!,
            facilityIds: who ? facilities.slice(1) : facilities.slice(0, 1),
          })),
        ),
      ),
    )

  it('is answered alike by the predicate and by the list filter, whatever ties there are', async () => {
    const { db } = test.deps
    const seen = { within: 0, without: 0 }
    await fc.assert(
      fc.asyncProperty(ties, async (generated) => {
        // The exclusion of overlaps is not what is tested: one ongoing appointment a practitioner is enough.
        const ongoing = new Set<number>()
        const appointments = generated.appointments.filter(({ status, practitioner }) => {
          if (!['booked', 'arrived', 'in_progress'].includes(status)) return true
          return ongoing.size === 0 && ongoing.add(practitioner)
        })
        // Nor are two consents at once to one practitioner, which the schema excludes.
        const sharedWith = new Set<number>()
        const shares = generated.shares.filter(
          ({ practitioner, revoked }) =>
            revoked || (!sharedWith.has(practitioner) && sharedWith.add(practitioner)),
        )
        await db.deleteFrom('appointment').execute()
        const tied = await patientWith({ ...generated, appointments, shares })
        // The other row of one person, merged with it, is asked for as well: neither has to hold the ties itself.
        const other = (await createPatient(test)).id
        const [kept, merged] = generated.keptIsTied ? [tied, other] : [other, tied]
        await db.updateTable('patient').set({ merged_into: kept }).where('id', '=', merged).execute()
        for (const [id, reach] of everyReach().flatMap((one) =>
          [tied, other].map((each) => [each, one] as const),
        )) {
          const known = await findTies(db, id, reach)
          const listed = await db
            .selectFrom('patient')
            .select('id')
            .where('id', '=', id)
            .where(withinReach(reach))
            .execute()
          expect({ reach, within: listed.length === 1 }).toEqual({ reach, within: reaches(reach, known!) })
          seen[listed.length ? 'within' : 'without']++
        }
      }),
      { seed: 20261207, numRuns: 30 },
    )
    // Both answers occur often, or nothing was compared.
    expect(Math.min(seen.within, seen.without)).toBeGreaterThan(100)
  })

  const actor = (grantsOf: Actor['grants']): Actor => ({
    userId: people[0]!,
    sessionId: 'session',
    role: 'practitioner',
    grants: grantsOf,
    facilityIds: [],
    practitionerId: practitioners[0]!,
  })

  it('follows care over a merge, from either row to the other', async () => {
    const { db } = test.deps
    const [one, two] = [(await createPatient(test)).id, (await createPatient(test)).id]
    await db
      .insertInto('record_share')
      .values({
        patient_id: one,
        practitioner_id: practitioners[0]!,
        purpose: 'care_management',
        kinds: ['summary'],
        starts_at: now,
        ends_at: new Date(now.getTime() + dayMs),
        given_by: people[0]!,
        text_version: '1',
      })
      .execute()
    const reach: Reach = { ...everyReach()[0]!, scope: 'care_team', emergency: false, shared: 'summary' }
    const reached = async (id: string) => reaches(reach, (await findTies(db, id, reach))!)
    expect([await reached(one), await reached(two)]).toEqual([true, false])
    await db.updateTable('patient').set({ merged_into: one }).where('id', '=', two).execute()
    expect([await reached(one), await reached(two)]).toEqual([true, true])
    await db.updateTable('patient').set({ merged_into: null }).where('id', '=', two).execute()
    expect([await reached(one), await reached(two)]).toEqual([true, false])
  })

  it('says what the rules say', async () => {
    const reach = { ...everyReach()[0]!, emergency: false }
    const none = { relatedUserIds: [], facilityIds: [], appointments: [], emergencies: [], shares: [] }
    const seenBy = (status: string, daysAgo: number) =>
      reaches(
        { ...reach, scope: 'care_team' },
        {
          ...none,
          appointments: [
            { practitionerId: practitioners[0]!, status, endsAt: new Date(now.getTime() - daysAgo * dayMs) },
          ],
        },
      )
    expect([seenBy('booked', -90), seenBy('arrived', 0), seenBy('in_progress', 0)]).toEqual([
      true,
      true,
      true,
    ])
    expect([seenBy('fulfilled', 179), seenBy('fulfilled', 180)]).toEqual([true, false])
    expect([seenBy('cancelled', 0), seenBy('no_show', 0), seenBy('held', 0)]).toEqual([false, false, false])
    expect(scopes.map((scope) => reaches({ ...reach, scope }, none))).toEqual([false, false, false, true])
  })

  it('opens a record in an emergency for reading only, and only with that permission', () => {
    expect(reachOf(actor(grants.practitioner), 'record.read', now)?.emergency).toBe(true)
    expect(reachOf(actor(grants.practitioner), 'record.write', now)?.emergency).toBe(false)
    expect(reachOf(actor({ 'record.read': 'care_team' }), 'record.read', now)?.emergency).toBe(false)
    expect(reachOf(actor({}), 'record.read', now)).toBeNull()
  })

  it('opens a shared record for reading only, the part that is named, and to nobody but practitioners', () => {
    const asked = (permission: Permission, part?: 'document') =>
      reachOf(actor(grants.practitioner), permission, now, part)?.shared
    expect(asked('patient.read')).toBe('any')
    expect(asked('record.read')).toBe('summary')
    expect(asked('record.read', 'document')).toBe('document')
    expect(asked('prescription.read')).toBe('prescription')
    expect(asked('record.write')).toBeNull()
    expect(reachOf(actor(grants.patient), 'record.read', now)?.shared).toBeNull()
    expect(reachOf(actor(grants.admin), 'patient.read', now)?.shared).toBeNull()
  })
})

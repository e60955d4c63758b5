import { sql, type Insertable } from 'kysely'
import * as contract from '@imeds/contracts/audit'
import { listFacilities } from '@imeds/contracts/facilities'
import { getNotificationPreferences } from '@imeds/contracts/notifications'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPatient, type PatientRow } from '../../../test/factories/patients.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { sealAudit } from '../../platform/audit/seal.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let admin: Person
let asha: Person
let desk: Person
let meera: TestPractitioner
let patient: PatientRow
beforeAll(async () => {
  test = await startTestApp()
  admin = await createPerson(test, { role: 'admin', name: 'Admin' })
})
afterAll(() => test.close())
beforeEach(async () => {
  asha = await createPerson(test)
  patient = await createPatient(test, { of: asha })
  meera = await createPractitioner(test)
  desk = await createPerson(test, { role: 'front_desk', facilityId: meera.facilityId, name: 'Desk' })
})

type Event = Partial<Insertable<Schema['audit_event']>>
const write = async (event: Event = {}): Promise<number> =>
  (
    await test.deps.db
      .insertInto('audit_event')
      .values({
        action: 'read',
        operation: 'listObservations',
        record_type: 'observation',
        outcome: 'success',
        ...event,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id
const by = (person: Person, role: string, over: Event = {}) =>
  write({ actor_user_id: person.userId, actor_role: role, patient_id: patient.id, ...over })

describe('the trail', () => {
  type Query = Partial<{
    [K in 'cursor' | 'actorUserId' | 'patientId' | 'operation' | 'recordType' | 'from' | 'to']: string
  }>
  const list = (
    query: Query & { recordId?: string; outcome?: 'refused'; limit?: number },
    as: Person = admin,
  ) => test.call(contract.listAuditEvents, { query: { limit: 20, ...query } }, { as })

  it('holds what a request wrote: who, what, from where, with which outcome', async () => {
    const params = { id: patient.id }
    const query = { limit: 5, who: 'others' as const }
    await test.call(
      contract.listRecordAccess,
      { params, query },
      { as: asha, headers: { 'user-agent': 'Tester' } },
    )
    const stranger = await createPerson(test)
    await test.call(contract.listRecordAccess, { params, query }, { as: stranger })
    const { items } = (await list({ operation: 'listRecordAccess', recordId: patient.id })).reply()
    expect(items).toMatchObject([
      { actor: { userId: stranger.userId, role: 'patient' }, outcome: 'refused', code: 'patient_not_found' },
      {
        actor: { userId: asha.userId, name: 'Asha Rao', role: 'patient' },
        action: 'read',
        recordType: 'record_access',
        recordId: patient.id,
        patientId: patient.id,
        outcome: 'success',
        userAgent: 'Tester',
        ipAddress: '127.0.0.1',
      },
    ])
  })

  it('is narrowed by each filter', async () => {
    const record = newId()
    const wanted = {
      actor_user_id: meera.userId,
      actor_role: 'practitioner',
      patient_id: patient.id,
      operation: 'getThing',
      record_type: 'thing',
      record_id: record,
      outcome: 'refused' as const,
      at: new Date('2026-11-05T00:00:00Z'),
    }
    const id = await write(wanted)
    await write({ ...wanted, actor_user_id: admin.userId, record_id: newId() })
    await write({ ...wanted, patient_id: null, record_id: newId() })
    await write({ ...wanted, operation: 'getOther', record_id: record, outcome: 'success' })
    await write({ ...wanted, record_type: 'other', record_id: newId(), at: new Date('2026-11-06T00:00:00Z') })
    const all = {
      actorUserId: meera.userId,
      patientId: patient.id,
      operation: 'getThing',
      recordType: 'thing',
      recordId: record,
      outcome: 'refused' as const,
      from: '2026-11-05T00:00:00.000Z',
      to: '2026-11-05T00:00:00.001Z',
    }
    const ids = async (query: Parameters<typeof list>[0]) =>
      (await list(query))
        .reply()
        // Looking is written down as well.
        .items.filter(({ operation }) => operation !== 'listAuditEvents')
        .map((item) => item.id)
    expect(await ids(all)).toEqual([id])
    // Each of them alone leaves something out that belongs to this patient or record.
    expect(await ids({ patientId: patient.id })).toHaveLength(4)
    expect(await ids({ patientId: patient.id, actorUserId: meera.userId })).toHaveLength(3)
    expect(await ids({ patientId: patient.id, operation: 'getThing' })).toHaveLength(3)
    expect(await ids({ patientId: patient.id, recordType: 'thing' })).toHaveLength(3)
    expect(await ids({ recordId: record })).toHaveLength(2)
    expect(await ids({ recordId: record, outcome: 'refused' })).toEqual([id])
    expect(
      await ids({ patientId: patient.id, operation: 'getThing', to: '2026-11-05T12:00:00.000Z' }),
    ).toHaveLength(2)
    expect(
      await ids({ patientId: patient.id, operation: 'getThing', from: '2026-11-05T12:00:00.000Z' }),
    ).toHaveLength(1)
  })

  it('is paged without losing or repeating an event', async () => {
    const ids = []
    for (let n = 0; n < 5; n++) ids.unshift(await by(meera, 'practitioner', { operation: 'pagedThing' }))
    const query = { operation: 'pagedThing', patientId: patient.id, limit: 3 }
    const first = (await list(query)).reply()
    await by(meera, 'practitioner', { operation: 'pagedThing' })
    const second = (await list({ ...query, cursor: first.next! })).reply()
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  it('notes that it was read, and whose part of it', async () => {
    await list({ patientId: patient.id })
    const { items } = (await list({ operation: 'listAuditEvents', patientId: patient.id })).reply()
    expect(items[0]).toMatchObject({ actor: { userId: admin.userId, role: 'admin' }, action: 'read' })
  })

  it('names the fields that are wrong', async () => {
    const answer = await list({ cursor: 'x', patientId: '1', from: 'today', operation: 'a b' })
    expect(
      answer
        .problem()
        .fields?.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['query.cursor', 'query.from', 'query.operation', 'query.patientId'])
  })

  it('is open to the admin only', async () => {
    for (const as of [asha, meera, desk]) {
      expect((await list({}, as)).status).toBe(403)
      expect((await test.call(contract.verifyAuditTrail, { body: {} }, { as })).status).toBe(403)
    }
    expect((await test.call(contract.verifyAuditTrail, { body: {} })).status).toBe(401)
  })
})

describe('verifying the trail', () => {
  const verify = async (body: { after?: number; limit?: number } = {}) =>
    (await test.call(contract.verifyAuditTrail, { body }, { as: admin })).reply()
  const tamper = (statement: string) =>
    test.deps.db.transaction().execute(async (tx) => {
      await sql.raw('set local session_replication_role = replica').execute(tx)
      await sql.raw(statement).execute(tx)
    })
  const seal = async (count: number) => {
    for (let n = 0; n < count; n++) await write({ at: new Date(Date.now() - 60_000) })
    while (await sealAudit(test.deps.db));
    const { head } = await verify()
    return head!.seq
  }

  it('finds a sound chain sound, in one go or in stretches, and counts what waits to be sealed', async () => {
    const last = await seal(25)
    await write()
    const whole = await verify()
    expect(whole).toMatchObject({ checked: last, breaches: [], next: null, head: { seq: last } })
    expect(whole.unsealed).toBeGreaterThan(0)
    const walked = []
    for (let after: number | null = 0; after !== null;) {
      const stretch: Awaited<ReturnType<typeof verify>> = await verify({ after, limit: 10 })
      walked.push(stretch.checked)
      expect(stretch.breaches).toEqual([])
      after = stretch.next
    }
    expect(walked.reduce((sum, count) => sum + count)).toBe(last)
    expect(Math.max(...walked)).toBe(10)
  })

  it('shows what was altered or removed, in the stretch where it lies', async () => {
    const first = (await seal(12)) - 11
    const eventOf = (seq: number) => `(select event_id from audit_seal where seq = ${seq})`
    await tamper(`update audit_event set outcome = 'refused' where id = ${eventOf(first + 2)}`)
    await tamper(`delete from audit_event where id = ${eventOf(first + 5)}`)
    await tamper(`delete from audit_seal where seq = ${first + 8}`)
    const breaches = [
      { seq: first + 2, problem: 'event_altered' },
      { seq: first + 5, problem: 'event_missing' },
      { seq: first + 8, problem: 'seal_missing' },
    ]
    expect((await verify()).breaches).toEqual(breaches)
    const upTo = await verify({ after: first - 1, limit: 4 })
    expect(upTo).toMatchObject({ checked: 4, breaches: [breaches[0]], next: first + 3 })
    expect((await verify({ after: upTo.next! })).breaches).toEqual(breaches.slice(1))
  })

  it('bounds a stretch', async () => {
    const body = { after: -1, limit: 1_000_000 }
    const answer = await test.call(contract.verifyAuditTrail, { body }, { as: admin })
    expect(answer.problem().fields?.map(({ path }) => path)).toEqual(['body.after', 'body.limit'])
  })
})

it('writes nothing for what is not a record', async () => {
  const before = await sql<{ n: number }>`select count(*) as n from audit_event`.execute(test.deps.db)
  await test.call(getNotificationPreferences, {}, { as: asha })
  await test.call(listFacilities, { query: { limit: 1 } })
  const after = await sql<{ n: number }>`select count(*) as n from audit_event`.execute(test.deps.db)
  expect(after.rows).toEqual(before.rows)
})

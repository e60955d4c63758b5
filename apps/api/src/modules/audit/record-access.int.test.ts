import type { Insertable } from 'kysely'
import * as contract from '@imeds/contracts/audit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFacility } from '../../../test/factories/facilities.ts'
import { createPatient, type PatientRow } from '../../../test/factories/patients.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession, type Person } from '../../../test/people.ts'
import type { Schema } from '../../platform/db/schema.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let admin: Person
let asha: Person
let ravi: Person
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
  ravi = await createPerson(test, { name: 'Ravi Menon' })
  patient = await createPatient(test, { of: asha })
  await test.deps.db
    .insertInto('related_person')
    .values({ patient_id: patient.id, user_id: ravi.userId, relation: 'spouse' })
    .execute()
  meera = await createPractitioner(test)
  const place = await createFacility(test, { name: 'Lakeside Hospital' })
  desk = await createPerson(test, { role: 'front_desk', facilityId: place.id, name: 'Desk' })
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

describe('who opened my record', () => {
  const access = (
    as: { token: string },
    who: 'others' | 'all' = 'others',
    more: { cursor?: string; limit?: number } = {},
  ) =>
    test.call(
      contract.listRecordAccess,
      { params: { id: patient.id }, query: { limit: 20, who, ...more } },
      { as },
    )

  it('names practitioners, says where staff work, and names no other person', async () => {
    await by(meera, 'practitioner')
    await by(meera, 'practitioner', {
      action: 'execute',
      operation: 'openRecord',
      reason: 'Found unconscious',
    })
    await by(desk, 'front_desk', { operation: 'getPatient', record_type: 'patient' })
    await by(ravi, 'patient')
    await by(admin, 'admin')
    const { items } = (await access(asha)).reply()
    const nobody = { you: false, practitionerName: null, facilityName: null }
    expect(items.map(({ by: who, operation, reason }) => ({ ...who, operation, reason }))).toEqual([
      { ...nobody, role: 'admin', operation: 'listObservations', reason: null },
      { ...nobody, role: 'patient', operation: 'listObservations', reason: null },
      {
        ...nobody,
        role: 'front_desk',
        facilityName: 'Lakeside Hospital',
        operation: 'getPatient',
        reason: null,
      },
      {
        ...nobody,
        role: 'practitioner',
        practitionerName: 'Meera Iyer',
        operation: 'openRecord',
        reason: 'Found unconscious',
      },
      {
        ...nobody,
        role: 'practitioner',
        practitionerName: 'Meera Iyer',
        operation: 'listObservations',
        reason: null,
      },
    ])
    const text = JSON.stringify(items)
    for (const { userId } of [meera, desk, ravi, admin]) expect(text).not.toContain(userId)
    expect(text).not.toContain('Ravi')
  })

  it('does not name a doctor who looked as a patient’s relative', async () => {
    await by(meera, 'patient')
    expect((await access(asha)).reply().items[0]?.by).toMatchObject({
      role: 'patient',
      practitionerName: null,
    })
  })

  it('leaves out other records, refused tries, and oneself unless asked', async () => {
    await write({ actor_user_id: meera.userId, patient_id: newId() })
    await by(meera, 'practitioner', { outcome: 'refused' })
    await by(asha, 'patient', { operation: 'getSummary' })
    expect((await access(asha)).reply().items).toEqual([])
    expect((await access(asha, 'all')).reply().items.at(-1)).toMatchObject({
      operation: 'getSummary',
      by: { role: 'patient', you: true },
    })
  })

  it('is paged', async () => {
    const ids = []
    for (let n = 0; n < 3; n++) ids.unshift(await by(meera, 'practitioner'))
    const first = (await access(asha, 'others', { limit: 2 })).reply()
    const second = (await access(asha, 'others', { limit: 2, cursor: first.next! })).reply()
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  it('is open to those who look after the patient, and to nobody else', async () => {
    expect((await access(ravi)).status).toBe(200)
    const stranger = await createPerson(test)
    const asPatient = { token: await createSession(test, meera.userId, 'patient') }
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: meera.userId, role: 'patient' })
      .execute()
    for (const as of [stranger, meera, asPatient])
      expect((await access(as)).problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
    for (const as of [desk, admin]) expect((await access(as)).status).toBe(403)
    const params = { id: newId() }
    const unknown = await test.call(
      contract.listRecordAccess,
      { params, query: { limit: 1, who: 'others' } },
      { as: asha },
    )
    expect(unknown.problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
  })
})

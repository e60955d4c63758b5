import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/patients'
import { createFacility } from '../../../test/factories/facilities.ts'
import { createPatient as insertPatient } from '../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let asha: Person
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const adult = { name: 'Asha Rao', gender: 'female' as const, birthDate: '1990-05-14' }
const child = {
  name: 'Kiran Rao',
  gender: 'male' as const,
  birthDate: '2020-01-05',
  relation: 'child' as const,
}
const add = (body: BodyOf<typeof contract.createPatient>, as: Person) =>
  test.call(contract.createPatient, { body }, { as })

describe('the own profile and the family', () => {
  beforeAll(async () => {
    asha = await createPerson(test)
  })

  it('adds oneself with everything that was said, and counts the age', async () => {
    const body = {
      ...adult,
      relation: 'self' as const,
      phone: '+919812345678',
      alternatePhone: '+919812345679',
      email: 'asha@example.in',
      address: { line: '4 Temple Street', city: 'Hyderabad', state: 'Telangana', pinCode: '500034' },
      heightCm: 162.5,
      weightKg: 58.25,
      medicalHistory: 'Dengue in 2015',
      reference: 'Dr Iyer',
      abhaNumber: '12345678901234',
    }
    const made = (await add(body, asha)).reply()
    expect(made).toMatchObject({ ...body, age: 36, guardian: false })
    expect(made.abilities).toEqual({ change: true, endRelation: false, readRecord: true, writeRecord: true })
    const read = await test.call(contract.getPatient, { params: { id: made.id } }, { as: asha })
    expect(read.reply()).toEqual(made)
  })

  it('knows oneself only once, however often one clicks', async () => {
    const twice = await createPerson(test)
    const answers = await Promise.all([1, 2, 3].map(() => add({ ...adult, relation: 'self' }, twice)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    const refused = answers.find((one) => one.status === 409)!
    expect(refused.problem().code).toBe('self_exists')
  })

  it('adds a child only with a guardian', async () => {
    expect((await add(child, asha)).problem()).toMatchObject({ status: 422, code: 'guardian_needed' })
    const made = (await add({ ...child, guardianConfirmed: true }, asha)).reply()
    expect(made).toMatchObject({ relation: 'child', guardian: true, age: 6 })
  })

  it('lets no minor be their own guardian', async () => {
    const minor = await createPerson(test)
    const body = { ...adult, birthDate: '2010-01-01', relation: 'self' as const, guardianConfirmed: true }
    expect((await add(body, minor)).problem().code).toBe('guardian_needed')
  })

  it.each([
    ['a birth date in the future', { birthDate: '2027-01-01' }, 'body.birthDate', 422],
    ['a birth date of another age', { birthDate: '1850-01-01' }, 'body.birthDate', 422],
    ['a date that does not exist', { birthDate: '1990-02-30' }, 'body.birthDate', 400],
    ['an ABHA number with letters', { abhaNumber: '1234567890123X' }, 'body.abhaNumber', 400],
    ['a height of nobody', { heightCm: 500 }, 'body.heightCm', 400],
    ['no relation', { relation: undefined }, 'body.relation', 422],
  ])('refuses %s, naming the field', async (_, wrong, path, status) => {
    const problem = (await add({ ...adult, relation: 'spouse', ...wrong }, asha)).problem()
    expect(problem).toMatchObject({ status, code: 'invalid_request' })
    expect(problem.fields?.map((field) => field.path)).toEqual([path])
  })

  it('says that an ABHA number is known, not whose it is', async () => {
    await insertPatient(test, { row: { abha_number: '99990000111122', name: 'Secret Name' } })
    const answer = await add({ ...adult, relation: 'sibling', abhaNumber: '99990000111122' }, asha)
    expect(answer.problem()).toMatchObject({ status: 409, code: 'abha_number_taken' })
    expect(answer.raw.body).not.toContain('Secret')
    expect(
      await test.deps.db.selectFrom('related_person').where('relation', '=', 'sibling').selectAll().execute(),
    ).toEqual([])
  })

  it('lists oneself first, then the family by name, and nobody else', async () => {
    const person = await createPerson(test)
    await add({ ...adult, name: 'Bina', relation: 'parent' }, person)
    await add({ ...adult, name: 'Zoya', relation: 'self' }, person)
    await add({ ...adult, name: 'Amar', relation: 'spouse' }, person)
    await insertPatient(test)
    const first = (await test.call(contract.listPatients, { query: { limit: 2 } }, { as: person })).reply()
    expect(first.items.map((one) => one.name)).toEqual(['Zoya', 'Amar'])
    const query = { limit: 2, cursor: first.next! }
    const rest = (await test.call(contract.listPatients, { query }, { as: person })).reply()
    expect(rest).toMatchObject({ items: [{ name: 'Bina' }], next: null })
  })

  it('keeps a family to twelve, even when two come at once', async () => {
    const person = await createPerson(test)
    for (let n = 0; n < 11; n++) await insertPatient(test, { of: person, relation: 'sibling' })
    const answers = await Promise.all([1, 2, 3].map(() => add({ ...adult, relation: 'sibling' }, person)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(answers.find((one) => one.status === 409)!.problem().code).toBe('family_full')
    expect((await add({ ...adult, relation: 'self' }, person)).status).toBe(201)
  })
})

describe('changing a profile', () => {
  it('changes what is given, takes away what is null, and keeps the rest', async () => {
    const person = await createPerson(test)
    const { id } = await insertPatient(test, { of: person, row: { email: 'old@example.in' } })
    const body = { name: 'Asha R. Rao', address: null, weightKg: 61 }
    const params = { id }
    const changed = (await test.call(contract.updatePatient, { params, body }, { as: person })).reply()
    expect(changed).toMatchObject({
      name: 'Asha R. Rao',
      address: null,
      weightKg: 61,
      email: 'old@example.in',
    })
    const { items } = (await test.call(contract.listLatestObservations, { params }, { as: person })).reply()
    expect(items).toMatchObject([{ code: 'weight', value: 61, unit: 'kg' }])
  })

  it('asks for a guardian when somebody turns out to be a minor', async () => {
    const person = await createPerson(test)
    const { id } = await insertPatient(test, {
      of: person,
      relation: 'child',
      row: { birth_date: '2000-01-01' },
    })
    await test.deps.db
      .updateTable('related_person')
      .set({ guardian: false })
      .where('patient_id', '=', id)
      .execute()
    const change = (body: object) =>
      test.call(contract.updatePatient, { params: { id }, body }, { as: person })
    expect((await change({ birthDate: '2015-01-01' })).problem().code).toBe('guardian_needed')
    expect((await change({ birthDate: '2015-01-01', guardianConfirmed: true })).reply().guardian).toBe(true)
  })

  it("refuses another's ABHA number and leaves the profile as it was", async () => {
    const person = await createPerson(test)
    const { id } = await insertPatient(test, { of: person })
    await insertPatient(test, { row: { abha_number: '44445555666677' } })
    const body = { name: 'Changed', abhaNumber: '44445555666677' }
    const answer = await test.call(contract.updatePatient, { params: { id }, body }, { as: person })
    expect(answer.problem().code).toBe('abha_number_taken')
    const read = await test.call(contract.getPatient, { params: { id } }, { as: person })
    expect(read.reply().name).toBe('Asha Rao')
  })

  it("answers another's profile and an unknown one alike", async () => {
    const person = await createPerson(test)
    const { id } = await insertPatient(test, { of: await createPerson(test) })
    for (const params of [{ id }, { id: newId() }]) {
      const answers = [
        await test.call(contract.getPatient, { params }, { as: person }),
        await test.call(contract.updatePatient, { params, body: { name: 'Mine' } }, { as: person }),
        await test.call(contract.endRelation, { params }, { as: person }),
      ]
      for (const answer of answers)
        expect(answer.problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
    }
  })
})

describe('leaving the family', () => {
  it('hides the profile and keeps the record', async () => {
    const person = await createPerson(test)
    const { id } = await insertPatient(test, { of: person, relation: 'sibling' })
    const params = { id }
    await test.call(contract.addAllergy, { params, body: { substance: 'Penicillin' } }, { as: person })
    expect((await test.call(contract.endRelation, { params }, { as: person })).reply()).toEqual({
      done: true,
    })
    expect((await test.call(contract.getPatient, { params }, { as: person })).status).toBe(404)
    expect((await test.call(contract.endRelation, { params }, { as: person })).status).toBe(404)
    const kept = test.deps.db.selectFrom('allergy_intolerance').where('patient_id', '=', id).selectAll()
    expect(await kept.execute()).toHaveLength(1)
  })

  it('is not for oneself', async () => {
    const person = await createPerson(test)
    const { id } = await insertPatient(test, { of: person })
    const answer = await test.call(contract.endRelation, { params: { id } }, { as: person })
    expect(answer.problem()).toMatchObject({ status: 409, code: 'self_stays' })
  })
})

describe('the front desk', () => {
  it("puts a patient on its own facility's books, and sees no other", async () => {
    const facility = await createFacility(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    const made = (await add(adult, desk)).reply()
    expect(made).toMatchObject({ relation: null, abilities: { change: true, readRecord: false } })
    await insertPatient(test, { facilityId: (await createFacility(test)).id })
    const listed = (await test.call(contract.listPatients, { query: { limit: 20 } }, { as: desk })).reply()
    expect(listed.items.map((one) => one.id)).toEqual([made.id])
  })

  it('names neither a relation nor a facility of others', async () => {
    const desk = await createPerson(test, { role: 'front_desk', facilityId: (await createFacility(test)).id })
    const other = await createFacility(test)
    expect((await add({ ...adult, relation: 'self' }, desk)).problem().fields?.[0]?.path).toBe(
      'body.relation',
    )
    expect((await add({ ...adult, facilityId: other.id }, desk)).problem().fields?.[0]?.path).toBe(
      'body.facilityId',
    )
  })
})

it('is closed to those whose role has nothing to do with patients', async () => {
  const operator = await createPerson(test, {
    role: 'lab_operator',
    facilityId: (await createFacility(test)).id,
  })
  const { id } = await insertPatient(test)
  expect((await test.call(contract.listPatients, { query: { limit: 5 } }, { as: operator })).status).toBe(403)
  expect((await test.call(contract.getPatient, { params: { id } }, { as: operator })).status).toBe(403)
  expect((await add(adult, operator)).status).toBe(403)
  const doctor = await createPerson(test, { role: 'practitioner' })
  expect((await add(adult, doctor)).status).toBe(403)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  claimPatient,
  findDuplicates,
  findPatients,
  getPatient,
  listPatients,
  registerPatient,
} from '@imeds/contracts/patients'
import { createCounter, newcomer, register, type Counter } from '../../../../test/factories/desk.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

let test: TestApp
let counter: Counter
beforeAll(async () => {
  test = await startTestApp()
  counter = await createCounter(test)
})
afterAll(() => test.close())

const search = async (text: string, { desk, facilityId }: Counter = counter) => {
  const answer = await test.call(findPatients, { body: { text, facilityId, limit: 8 } }, { as: desk })
  return answer.reply().items.map(({ name }) => name)
}
const tryToRegister = (over: Parameters<typeof newcomer>[1], { desk, facilityId }: Counter = counter) =>
  test.call(registerPatient, { body: newcomer({ facilityId }, over) }, { as: desk })

describe('the search box', () => {
  it('finds by name in part or with slips, phone, ABHA number and the facility’s own number', async () => {
    const farida = await register(test, counter, {
      name: 'Farida Begum',
      phone: '+919812345678',
      abhaNumber: '91123456789012',
      birthDate: '1980-02-01',
    })
    expect(farida).toMatchObject({ age: 46, hasAccount: false, lastVisitAt: null })
    expect(farida.patientNumber).toMatch(/^[A-Z0-9]{2,4}-\d+$/)
    const code = farida.patientNumber!.split('-')[1]!
    const said = [
      'farida',
      'Begum',
      'farda begam',
      '98123 45678',
      '+919812345678',
      '5678',
      '91-1234-5678-9012',
      farida.patientNumber!.toLowerCase(),
      code,
    ]
    const found = await Promise.all(said.map((text) => search(text)))
    const missed = said.filter((_, index) => !found[index]?.includes('Farida Begum'))
    expect(missed).toEqual([])
    expect(await search('zzzzzz')).toEqual([])
    expect(await search('%%')).toEqual([])
  })

  it('knows whom a contact’s number stands for', async () => {
    await register(test, counter, {
      name: 'Chintu Yadav',
      phone: null,
      birthDate: '2020-02-01',
      contact: { name: 'Sunita Yadav', relation: 'parent', phone: '+919700011122', guardian: true },
    })
    expect(await search('9700011122')).toEqual(['Chintu Yadav'])
  })

  it('shows nobody of another facility', async () => {
    const other = await createCounter(test)
    await register(test, counter, { name: 'Onlyhere Nayak' })
    expect(await search('Onlyhere', other)).toEqual([])
    const strange = await test.call(
      findPatients,
      { body: { text: 'Onlyhere', facilityId: counter.facilityId, limit: 8 } },
      { as: other.desk },
    )
    expect(strange.problem()).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'body.facilityId' }],
    })
  })

  it('is not for patients', async () => {
    const asha = await createPerson(test)
    const answer = await test.call(
      findPatients,
      { body: { text: 'Farida', facilityId: counter.facilityId, limit: 8 } },
      { as: asha },
    )
    expect(answer.status).toBe(403)
  })
})

describe('registering', () => {
  it('stops at who may be known already, and goes on when the desk has looked', async () => {
    const first = await register(test, counter, { name: 'Lakshmi Devi', birthDate: '1975-06-01' })
    const refused = await tryToRegister({ name: 'Laxmi Devi', birthDate: '1975-06-01' })
    expect([refused.status, refused.problem().code]).toEqual([409, 'possible_duplicates'])
    expect(refused.problem().data).toMatchObject({
      patients: [{ id: first.id, name: 'Lakshmi Devi', reasons: ['name_and_birth_date'] }],
    })
    const passed = await tryToRegister({
      name: 'Laxmi Devi',
      birthDate: '1975-06-01',
      notSameAs: [first.id],
    })
    expect(passed.reply().id).not.toBe(first.id)
  })

  it('lets a family share a number, and says so while one types', async () => {
    const phone = '+919866000111'
    await register(test, counter, { name: 'Ramesh Goud', phone })
    const asked = await test.call(
      findDuplicates,
      { body: { facilityId: counter.facilityId, name: 'Sita Goud', phone } },
      { as: counter.desk },
    )
    expect(asked.reply().items).toMatchObject([{ name: 'Ramesh Goud' }])
    expect((await tryToRegister({ name: 'Kavya Menon', phone })).status).toBe(201)
  })

  it('of one person at two desks in the same second makes one', async () => {
    const other = {
      ...counter,
      desk: await createPerson(test, { role: 'front_desk', facilityId: counter.facilityId }),
    }
    const over = { name: 'Same Second', birthDate: '1966-06-06', phone: '+919866000222' }
    const answers = await Promise.all([counter, other, counter, other].map((at) => tryToRegister(over, at)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409])
  })

  it('asks for a guardian of a child, a birth date that can be, and a facility of one’s own', async () => {
    const child = await tryToRegister({ birthDate: '2020-01-01' })
    expect([child.status, child.problem().code]).toEqual([422, 'guardian_needed'])
    const unborn = await tryToRegister({ birthDate: '2027-01-01' })
    expect(unborn.problem().fields).toMatchObject([{ path: 'body.birthDate' }])
    const elsewhere = await createCounter(test)
    const strange = await tryToRegister({ facilityId: elsewhere.facilityId })
    expect(strange.problem().fields).toMatchObject([{ path: 'body.facilityId' }])
  })

  it('takes an ABHA number once, wherever the other is', async () => {
    const elsewhere = await createCounter(test)
    await register(test, elsewhere, { abhaNumber: '91000000000001' })
    const answer = await tryToRegister({ abhaNumber: '91000000000001' })
    expect([answer.status, answer.problem().code]).toEqual([409, 'abha_number_taken'])
  })

  it('gives each facility numbers of its own, and one patient one number', async () => {
    const fresh = await createCounter(test)
    const made = await Promise.all([register(test, fresh), register(test, fresh), register(test, fresh)])
    expect(new Set(made.map(({ patientNumber }) => patientNumber?.split('-')[1]))).toEqual(
      new Set(['1', '2', '3']),
    )
  })
})

describe('a profile that a desk made', () => {
  const claim = (as: { token: string }, birthDate: string, relation: 'self' | 'child' = 'self') =>
    test.call(
      claimPatient,
      { body: { birthDate, relation, ...(relation === 'child' ? { guardianConfirmed: true } : {}) } },
      { as },
    )

  it('is taken over by who proves the number and knows the birth date', async () => {
    const nila = await createPerson(test, { name: 'Nila Sen' })
    const made = await register(test, counter, {
      name: 'Nila Sen',
      phone: nila.phone,
      birthDate: '1991-09-09',
    })
    const missed = await claim(nila, '1991-09-08')
    expect([missed.status, missed.problem().code]).toEqual([404, 'patient_not_found'])
    expect((await claim(nila, '1991-09-09')).reply()).toMatchObject({ id: made.id, relation: 'self' })
    const mine = await test.call(listPatients, { query: { limit: 20 } }, { as: nila })
    expect(mine.reply().items.map(({ id }) => id)).toEqual([made.id])
    expect((await claim(nila, '1991-09-09')).status).toBe(404)
  })

  it('of a child is taken over by the contact', async () => {
    const mother = await createPerson(test)
    const made = await register(test, counter, {
      phone: null,
      birthDate: '2019-09-09',
      contact: { name: 'Mother', relation: 'parent', phone: mother.phone, guardian: true },
    })
    expect((await claim(mother, '2019-09-09')).problem().code).toBe('guardian_needed')
    expect((await claim(mother, '2019-09-09', 'child')).reply()).toMatchObject({
      id: made.id,
      guardian: true,
    })
  })

  it('stays where it is when it has an owner, when the number is another’s, and after five guesses', async () => {
    const owner = await createPerson(test)
    const taken = await createPatient(test, { of: owner, row: { birth_date: '1988-08-08' } })
    const thief = await createPerson(test)
    await test.deps.db.updateTable('patient').set({ phone: thief.phone }).where('id', '=', taken.id).execute()
    expect((await claim(thief, '1988-08-08')).status).toBe(404)
    for (const day of ['01', '02', '03', '04'])
      expect((await claim(thief, `1988-08-${day}`)).status).toBe(404)
    const made = await register(test, counter, { phone: thief.phone, birthDate: '1988-08-09' })
    expect((await claim(thief, '1988-08-09')).status).toBe(429)
    expect((await test.call(getPatient, { params: { id: made.id } }, { as: thief })).status).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/practitioners'
import { createFacility } from '../../../test/factories/facilities.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { attachDocument } from './index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
  await createPractitioner(test, { specialities: ['cardiology', 'general_medicine'] })
})
afterAll(() => test.close())

let serial = 0
const whole = (): BodyOf<typeof contract.registerPractitioner> => ({
  givenName: 'Ravi',
  familyName: 'Menon',
  gender: 'male',
  birthDate: '1980-02-29',
  email: 'ravi@example.in',
  phone: '+914066667777',
  about: 'Hearts, calmly.',
  registrationNumber: `TSMC/FMR/${++serial}`,
  registrationCouncil: 'Telangana Medical Council',
  practisingSince: 2005,
  department: 'Cardiology',
  practiceName: 'Menon Heart Care',
  address: { line: '9 Hill Road', city: 'Hyderabad', state: 'Telangana', pinCode: '500033' },
  workAddress: 'Banyan Clinic, 12 Lake Road',
  qualifications: [
    { degree: 'MBBS', institution: 'Osmania Medical College', year: 2003 },
    { degree: 'MD (Medicine)', institution: 'NIMS', year: null },
  ],
  specialities: ['cardiology', 'general_medicine'],
  languages: ['en', 'te'],
})
const register = (as: Person, body = whole()) => test.call(contract.registerPractitioner, { body }, { as })
const update = (as: Person, body: BodyOf<typeof contract.updateOwnPractitioner>) =>
  test.call(contract.updateOwnPractitioner, { body }, { as })
const own = async (as: Person) => (await test.call(contract.getOwnPractitioner, {}, { as })).reply()
const attach = (id: string, kind: 'certificate' | 'photo', fileId = newId()) =>
  inTransaction(test.deps.db, (tx) => attachDocument(tx, id, { kind, fileId }))

describe('registering as a practitioner', () => {
  it('keeps every field, as a draft that nobody else sees', async () => {
    const person = await createPerson(test)
    const body = whole()
    const made = (await register(person, body)).reply()
    expect(made).toMatchObject({ ...body, status: 'draft', missing: ['certificate'] })
    expect(made.abilities).toMatchObject({ change: true, submit: false, verify: false })
    expect(await own(person)).toEqual(made)
  })

  it('takes the least, and says what is missing', async () => {
    const person = await createPerson(test)
    const { givenName, familyName, gender, registrationNumber, registrationCouncil } = whole()
    const body = { givenName, familyName, gender, registrationNumber, registrationCouncil }
    const made = (await register(person, body)).reply()
    expect(made.missing).toEqual(['qualification', 'speciality', 'language', 'certificate'])
    const answer = await test.call(contract.submitForVerification, {}, { as: person })
    expect(answer.problem()).toMatchObject({
      status: 409,
      code: 'profile_incomplete',
      data: { missing: made.missing },
    })
  })

  it('happens once for a person, however often one clicks', async () => {
    const person = await createPerson(test)
    const answers = await Promise.all([1, 2, 3].map(() => register(person)))
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(answers.find((one) => one.status === 409)!.problem().code).toBe('practitioner_exists')
  })

  it('refuses the number of a verified practitioner, in any spelling', async () => {
    const { row } = await createPractitioner(test, { row: { registration_number: 'TSMC/FMR/VER 1' } })
    const body = {
      ...whole(),
      registrationNumber: 'tsmc/fmr/ver   1',
      registrationCouncil: row.registration_council.toUpperCase(),
    }
    expect((await register(await createPerson(test), body)).problem()).toMatchObject({
      status: 409,
      code: 'registration_taken',
    })
  })

  it("is not kept out by a stranger's draft with one's number", async () => {
    const body = whole()
    expect((await register(await createPerson(test), body)).status).toBe(201)
    expect((await register(await createPerson(test), body)).status).toBe(201)
  })

  it.each([
    [
      'an unknown speciality',
      { specialities: ['astrology'] },
      422,
      'speciality_unknown',
      'body.specialities',
    ],
    [
      'a speciality twice',
      { specialities: ['cardiology', 'cardiology'] },
      400,
      'invalid_request',
      'body.specialities',
    ],
    ['a year to come', { practisingSince: 2030 }, 422, 'invalid_request', 'body.practisingSince'],
    [
      'a language that nobody speaks here',
      { languages: ['xx' as 'en'] },
      400,
      'invalid_request',
      'body.languages.0',
    ],
    [
      'no registration number',
      { registrationNumber: ' ' },
      400,
      'invalid_request',
      'body.registrationNumber',
    ],
  ])('refuses %s, naming the field, and keeps nothing', async (_, wrong, status, code, path) => {
    const person = await createPerson(test)
    const problem = (await register(person, { ...whole(), ...wrong })).problem()
    expect(problem).toMatchObject({ status, code })
    expect(problem.fields?.map((field) => field.path)).toEqual([path])
    expect((await test.call(contract.getOwnPractitioner, {}, { as: person })).problem().code).toBe(
      'practitioner_not_found',
    )
  })

  it('cannot set status, verification or photo by adding a field', async () => {
    const sly = {
      ...whole(),
      status: 'verified',
      verifiedAt: '2026-01-01T00:00:00.000Z',
      photoFileId: newId(),
    }
    expect((await register(await createPerson(test), sly)).reply()).toMatchObject({
      status: 'draft',
      verifiedAt: null,
      photoFileId: null,
    })
  })

  it('is for people who may become practitioners', async () => {
    const desk = await createPerson(test, { role: 'front_desk', facilityId: (await createFacility(test)).id })
    expect((await register(desk)).status).toBe(403)
  })
})

describe('keeping the own profile', () => {
  it('answers 404 to every change while there is none', async () => {
    const person = await createPerson(test)
    const policy = { validityDays: 7, refundTiers: [], changeHoursBefore: 2 }
    const answers = [
      await update(person, { about: 'x' }),
      await test.call(contract.setOwnOfferings, { body: { offerings: [] } }, { as: person }),
      await test.call(contract.setOwnConsultationPolicy, { body: policy }, { as: person }),
      await test.call(contract.removeOwnDocument, { params: { id: newId() } }, { as: person }),
      await test.call(contract.submitForVerification, {}, { as: person }),
    ]
    for (const answer of answers)
      expect(answer.problem()).toMatchObject({ status: 404, code: 'practitioner_not_found' })
  })

  it('changes what is given and keeps the rest', async () => {
    const person = await createPerson(test)
    const before = (await register(person)).reply()
    const body = {
      about: 'New',
      address: null,
      languages: ['hi' as const],
      qualifications: [before.qualifications[1]!],
    }
    expect((await update(person, body)).reply()).toEqual({ ...before, ...body })
  })

  it('hides a verified profile whose name or registration changes, until it is checked anew', async () => {
    const doctor = await createPractitioner(test)
    await attach(doctor.practitionerId, 'certificate')
    expect((await update(doctor, { about: 'Still here' })).reply().status).toBe('verified')
    expect((await update(doctor, { givenName: doctor.row.given_name })).reply().status).toBe('verified')
    const changed = (await update(doctor, { registrationNumber: 'KMC-77' })).reply()
    expect(changed).toMatchObject({
      status: 'submitted',
      verifiedAt: null,
      submittedAt: test.clock.now().toISOString(),
    })
  })

  it('never takes from a verified profile what it needs', async () => {
    const doctor = await createPractitioner(test)
    const certificate = newId()
    await attach(doctor.practitionerId, 'certificate', certificate)
    for (const body of [{ languages: [] }, { specialities: [] }, { qualifications: [] }]) {
      expect((await update(doctor, body)).problem().code).toBe('profile_incomplete')
    }
    const [document] = (await own(doctor)).documents
    const answer = await test.call(
      contract.removeOwnDocument,
      { params: { id: document!.id } },
      { as: doctor },
    )
    expect(answer.problem()).toMatchObject({
      status: 409,
      code: 'profile_incomplete',
      data: { missing: ['certificate'] },
    })
    expect(await own(doctor)).toMatchObject({ documents: [{ fileId: certificate }], missing: [] })
  })

  it("keeps documents, one photo at a time, and gives away nobody else's", async () => {
    const person = await createPerson(test)
    const { id } = (await register(person)).reply()
    const [first, second] = [newId(), newId()]
    await attach(id, 'photo', first)
    await attach(id, 'photo', second)
    await attach(id, 'photo', second)
    await attach(id, 'certificate')
    const { documents, photoFileId } = await own(person)
    expect(photoFileId).toBe(second)
    expect(documents.map((one) => one.kind)).toEqual(['photo', 'certificate'])
    const params = { id: documents[0]!.id }
    const other = await createPerson(test)
    await register(other)
    const foreign = await test.call(contract.removeOwnDocument, { params }, { as: other })
    expect(foreign.problem()).toMatchObject({ status: 404, code: 'document_not_found' })
    const removed = (await test.call(contract.removeOwnDocument, { params }, { as: person })).reply()
    expect(removed).toMatchObject({ photoFileId: null, documents: [{ kind: 'certificate' }] })
  })
})

describe('offering consultations', () => {
  const set = (as: Person, offerings: BodyOf<typeof contract.setOwnOfferings>['offerings']) =>
    test.call(contract.setOwnOfferings, { body: { offerings } }, { as })

  it('sets fee and slot length per mode and place, and takes away what is not named', async () => {
    const doctor = await createPractitioner(test, { row: { status: 'draft' } })
    const { facilityId } = doctor
    const video = { facilityId, mode: 'video' as const, feePaise: 40_000, slotMinutes: 15 }
    expect((await set(doctor, [video])).reply().offerings).toEqual([video])
    const both = [video, { ...video, mode: 'in_person' as const, feePaise: 0, slotMinutes: 20 }]
    expect((await set(doctor, both)).reply().offerings).toHaveLength(2)
    expect((await set(doctor, [])).reply().offerings).toEqual([])
    const kept = await test.deps.db
      .selectFrom('practitioner_offering')
      .where('practitioner_id', '=', doctor.practitionerId)
      .select('active')
      .execute()
    expect(kept).toEqual([{ active: false }, { active: false }])
  })

  it('is refused at a place that is closed, is no clinic, or is not there', async () => {
    const doctor = await createPractitioner(test, { row: { status: 'draft' } })
    const places = [
      doctor.facilityId,
      (await createFacility(test, { active: false })).id,
      (await createFacility(test, { kind: 'laboratory' })).id,
      newId(),
    ]
    const answer = await set(
      doctor,
      places.map((facilityId) => ({ facilityId, mode: 'text', feePaise: 100, slotMinutes: 10 })),
    )
    expect(answer.problem()).toMatchObject({ status: 404, code: 'facility_not_found' })
    expect(answer.problem().fields?.map((field) => field.path)).toEqual(
      [1, 2, 3].map((at) => `body.offerings.${at}.facilityId`),
    )
    expect((await own(doctor)).offerings).toMatchObject([{ mode: 'in_person' }])
  })

  it.each([
    ['a negative fee', { feePaise: -1 }, 'body.offerings.0.feePaise'],
    ['a fee in fractions of a paisa', { feePaise: 0.5 }, 'body.offerings.0.feePaise'],
    ['a slot of a minute', { slotMinutes: 1 }, 'body.offerings.0.slotMinutes'],
    ['an unknown mode', { mode: 'telepathy' as 'text' }, 'body.offerings.0.mode'],
  ])('refuses %s, naming the field', async (_, wrong, path) => {
    const doctor = await createPractitioner(test)
    const offering = {
      facilityId: doctor.facilityId,
      mode: 'text' as const,
      feePaise: 100,
      slotMinutes: 10,
      ...wrong,
    }
    expect((await set(doctor, [offering])).problem().fields?.map((field) => field.path)).toEqual([path])
  })
})

describe('the terms of a consultation', () => {
  const set = (as: Person, body: BodyOf<typeof contract.setOwnConsultationPolicy>) =>
    test.call(contract.setOwnConsultationPolicy, { body }, { as })
  const tiers = [
    { hoursBefore: 48, percent: 100 },
    { hoursBefore: 6, percent: 40 },
  ]

  it('are kept as they were set', async () => {
    const doctor = await createPractitioner(test, { row: { status: 'draft' } })
    const policy = { validityDays: 14, refundTiers: tiers, changeHoursBefore: 12 }
    expect((await set(doctor, policy)).reply().policy).toEqual(policy)
  })

  it.each([
    ['hours that rise', tiers.toReversed(), 'body.refundTiers'],
    [
      'more money for less notice',
      [
        { hoursBefore: 48, percent: 10 },
        { hoursBefore: 6, percent: 40 },
      ],
      'body.refundTiers',
    ],
    ['more than all', [{ hoursBefore: 48, percent: 101 }], 'body.refundTiers.0.percent'],
  ])('refuse %s, naming the field', async (_, refundTiers, path) => {
    const doctor = await createPractitioner(test)
    const problem = (await set(doctor, { validityDays: 7, refundTiers, changeHoursBefore: 2 })).problem()
    expect(problem.fields?.map((field) => field.path)).toEqual([path])
  })
})

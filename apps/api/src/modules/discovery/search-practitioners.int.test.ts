import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/discovery'
import { createFacility } from '../../../test/factories/facilities.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let banjara: { id: string }
let warangal: { id: string }
let online: { id: string }
/** By given name. */
const doctors: Record<string, TestPractitioner> = {}
beforeAll(async () => {
  test = await startTestApp()
  banjara = await createFacility(test, { name: 'Banjara Clinic', latitude: 17.4123, longitude: 78.4481 })
  warangal = await createFacility(test, {
    name: 'Warangal Clinic',
    city: 'Warangal',
    pin_code: '506002',
    latitude: 17.9689,
    longitude: 79.5941,
  })
  online = await createFacility(test, { name: 'Online', latitude: null, longitude: null })
  const add = async (
    name: string,
    year: number | null,
    options: Parameters<typeof createPractitioner>[1] & object,
  ) => {
    const [given_name = '', family_name = ''] = name.split(' ')
    doctors[given_name] = await createPractitioner(test, {
      facilityId: banjara.id,
      hours: 'weekdays',
      ...options,
      row: { given_name, family_name, practising_since: year, ...options.row },
    })
  }
  await add('Priya Sharma', 2010, { specialities: ['cardiology'], languages: ['en', 'hi'] })
  await add('Anil Kumar', 1995, {
    specialities: ['general_medicine'],
    languages: ['te'],
    offerings: [{ fee_paise: 30_000 }, { mode: 'video', fee_paise: 20_000 }],
    row: { gender: 'male' },
  })
  await add('Zoya Khan', null, {
    specialities: ['dermatology'],
    facilityId: warangal.id,
    offerings: [{ fee_paise: 80_000, slot_minutes: 15 }],
    hours: [{ weekday: 1, starts_at: '15:00', ends_at: '16:00' }],
  })
  await add('Farah Naidu', 2018, {
    specialities: ['cardiology', 'general_medicine'],
    facilityId: online.id,
    offerings: [{ mode: 'text', fee_paise: 10_000 }],
    hours: [{ weekday: 2, starts_at: '08:00', ends_at: '10:00' }],
  })
  await add('Hidden Sharma', 2000, { row: { status: 'submitted' }, specialities: ['cardiology'] })
})
afterAll(() => test.close())

type Query = Partial<QueryOf<typeof contract.searchPractitioners>>
const search = async (query: Query) =>
  (await test.call(contract.searchPractitioners, { query: { limit: 20, ...query } })).reply()
const names = async (query: Query) => (await search(query)).items.map((one) => one.givenName)

describe('the list without a wish', () => {
  it('shows verified practitioners by years of practice, and says so', async () => {
    const { items, orderExplanation, redFlags } = await search({})
    expect(items.map((one) => one.givenName)).toEqual(['Anil', 'Priya', 'Farah', 'Zoya'])
    expect(orderExplanation).toEqual({ code: 'by_experience', symptoms: [], specialities: [] })
    expect(redFlags).toEqual([])
  })

  it('shows on a card what a patient chooses by', async () => {
    const [card] = (await search({ text: 'Anil Kumar' })).items
    const { row } = doctors['Anil']!
    expect(card).toEqual({
      id: row.id,
      givenName: 'Anil',
      familyName: 'Kumar',
      gender: 'male',
      photoFileId: null,
      qualifications: [{ degree: 'MBBS', institution: 'Kakatiya Medical College', year: 2008 }],
      registrationNumber: row.registration_number,
      registrationCouncil: row.registration_council,
      specialities: [{ code: 'general_medicine', title: 'General medicine' }],
      languages: ['te'],
      years: 31,
      practiceName: null,
      rating: { count: 0, mean: null },
      offerings: [
        { mode: 'in_person', facilityId: banjara.id, feePaise: 30_000, slotMinutes: 30 },
        { mode: 'video', facilityId: banjara.id, feePaise: 20_000, slotMinutes: 30 },
      ],
      places: [
        {
          facilityId: banjara.id,
          name: 'Banjara Clinic',
          addressLine: '12 Lake Road',
          city: 'Hyderabad',
          pinCode: '500034',
          timeZone: 'Asia/Kolkata',
          distanceKm: null,
        },
      ],
      // It is nine on Monday in the clinic: the slot that begins now can no longer be booked.
      nextFree: [{ mode: 'in_person', facilityId: banjara.id, startsAt: '2026-12-07T04:00:00.000Z' }],
    })
  })
})

describe('searching by text', () => {
  it.each([
    ['a symptom', 'chest pain', ['Priya', 'Farah', 'Anil'], 'by_symptoms'],
    ['a misspelt symptom in Hindi', 'bukhaar', ['Anil', 'Farah'], 'by_symptoms'],
    ['a speciality in everyday words', 'heart doctor', ['Priya', 'Farah'], 'by_speciality'],
    ['a name', 'Zoya Khan', ['Zoya'], 'by_name'],
    ['a misspelt name with a title', 'Dr. Prya Shama', ['Priya'], 'by_name'],
    ['a part of a name', 'naidu', ['Farah'], 'by_name'],
    ['nothing that there is', 'xylophone', [], 'no_match'],
  ])('finds by %s and explains the order', async (_, text, found, code) => {
    const { items, orderExplanation } = await search({ text })
    expect(items.map((one) => one.givenName)).toEqual(found)
    expect(orderExplanation.code).toBe(code)
  })

  it('says what may be dangerous beside the doctors', async () => {
    const { redFlags, orderExplanation } = await search({ text: 'chest pain' })
    expect(redFlags).toMatchObject([{ symptom: { code: 'chest_pain' }, denied: false }])
    expect(orderExplanation.symptoms).toEqual([{ code: 'chest_pain', title: 'Chest pain', redFlag: true }])
    expect(orderExplanation.specialities[0]).toEqual({ code: 'cardiology', title: 'Cardiology' })
  })

  it('takes picked symptoms as well', async () => {
    expect(await names({ symptoms: 'chest_pain' })).toEqual(['Priya', 'Farah', 'Anil'])
  })

  it('does not mind what SQL would mind', async () => {
    expect(await names({ text: `'; drop table practitioner; -- %_\\` })).toEqual([])
    expect(await names({})).toHaveLength(4)
  })
})

describe('narrowing', () => {
  it.each<[string, Query, string[]]>([
    ['speciality', { speciality: 'general_medicine' }, ['Anil', 'Farah']],
    ['mode', { mode: 'video' }, ['Anil']],
    ['language', { language: 'hi' }, ['Priya']],
    ['gender', { gender: 'male' }, ['Anil']],
    ['fee', { maxFee: 25_000 }, ['Anil', 'Farah']],
    ['fee of the mode that is wanted', { maxFee: 25_000, mode: 'in_person' }, []],
    ['years', { minYears: 16 }, ['Anil', 'Priya']],
    ['city, in any case', { city: 'WARANGAL' }, ['Zoya']],
    ['PIN code', { pinCode: '506002' }, ['Zoya']],
    ['several at once', { speciality: 'cardiology', language: 'en', maxFee: 20_000 }, ['Farah']],
    ['text and mode', { text: 'chest pain', mode: 'in_person' }, ['Priya', 'Anil']],
  ])('by %s', async (_, query, found) => expect(await names(query)).toEqual(found))

  it('by facility, and by distance from a point', async () => {
    expect(await names({ facilityId: warangal.id })).toEqual(['Zoya'])
    const near = { latitude: 17.9, longitude: 79.5 }
    const { items } = await search({ ...near, withinKm: 50 })
    expect(items.map((one) => [one.givenName, one.places[0]?.distanceKm])).toEqual([['Zoya', 12.6]])
    expect(await names({ ...near, withinKm: 5 })).toEqual([])
    const sorted = await search({ ...near, sort: 'distance' })
    expect(sorted.items.map((one) => one.givenName)).toEqual(['Zoya', 'Priya', 'Anil', 'Farah'])
    expect(sorted.orderExplanation.code).toBe('by_distance')
  })

  it('by the next free slot', async () => {
    expect(await names({ availableBy: '2026-12-07T04:30:00.000Z' })).toEqual(['Anil', 'Priya'])
    expect(await names({ availableBy: '2026-12-07T10:30:00.000Z' })).toEqual(['Anil', 'Priya', 'Zoya'])
    // A free hour of another mode does not count.
    expect(await names({ availableBy: '2026-12-08T12:00:00.000Z', mode: 'video' })).toEqual([])
  })

  it('never shows what is closed or no longer offered', async () => {
    const place = await createFacility(test, { city: 'Karimnagar' })
    const { practitionerId } = await createPractitioner(test, { facilityId: place.id })
    expect((await search({ city: 'Karimnagar' })).items.map((one) => one.id)).toEqual([practitionerId])
    const { db } = test.deps
    await db.updateTable('facility').set({ active: false }).where('id', '=', place.id).execute()
    expect((await search({ city: 'Karimnagar' })).items).toEqual([])
    const params = { id: practitionerId }
    expect((await test.call(contract.getPractitioner, { params })).reply()).toMatchObject({
      offerings: [],
      places: [],
    })
    await db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('id', '=', practitionerId)
      .execute()
  })

  it.each<[string, Query, string]>([
    ['half a point', { latitude: 17 }, 'query.longitude'],
    ['a distance from nowhere', { sort: 'distance' }, 'query.latitude'],
    ['a mode that there is not', { mode: 'telepathy' as 'text' }, 'query.mode'],
    ['a page without end', { limit: 1000 }, 'query.limit'],
    ['a time that is none', { availableBy: 'tomorrow' }, 'query.availableBy'],
    ['a cursor of another list', { cursor: 'e30' }, 'query.cursor'],
  ])('refuses %s, naming the field', async (_, query, path) => {
    const answer = await test.call(contract.searchPractitioners, { query: { limit: 20, ...query } })
    expect(answer.problem().fields?.map((field) => field.path)).toEqual([path])
  })
})

describe('ordering', () => {
  it.each<[NonNullable<Query['sort']>, string[]]>([
    ['fee', ['Farah', 'Anil', 'Priya', 'Zoya']],
    ['experience', ['Anil', 'Priya', 'Farah', 'Zoya']],
    // Priya and Anil are free at the same time: who came first to IMEDS comes first.
    ['soonest', ['Priya', 'Anil', 'Zoya', 'Farah']],
  ])('by %s, explained, and the same in pages of one', async (sort, order) => {
    const whole = await search({ sort })
    const found = whole.items.map((one) => one.givenName)
    expect(found).toEqual(order)
    expect(whole.orderExplanation.code).toBe(`by_${sort}`)
    const paged: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await search({ sort, limit: 1, ...(cursor ? { cursor } : {}) })
      paged.push(...page.items.map((one) => one.givenName))
      cursor = page.next
    } while (cursor)
    expect(paged).toEqual(found)
  })

  it('counts the fee of the mode that is wanted', async () => {
    expect(await names({ sort: 'fee', mode: 'in_person' })).toEqual(['Anil', 'Priya', 'Zoya'])
  })

  it('pages through what fits a text, and through what is free in time', async () => {
    for (const query of [{ text: 'chest pain' }, { availableBy: '2026-12-09T00:00:00.000Z' }]) {
      const whole = await names(query)
      const first = await search({ ...query, limit: 2 })
      const second = await search({ ...query, limit: 2, cursor: first.next! })
      expect([...first.items, ...second.items].map((one) => one.givenName)).toEqual(whole)
      expect(whole.length).toBeGreaterThan(2)
    }
  })
})

describe('the page of a practitioner', () => {
  const open = (id: string) => test.call(contract.getPractitioner, { params: { id } })

  it('shows terms, words and the next free slots to anybody', async () => {
    const doctor = await createPractitioner(test, {
      hours: 'weekdays',
      row: {
        about: 'Listens.',
        department: 'Outpatients',
        refund_tiers: '[{"hoursBefore": 12, "percent": 80}]',
        validity_days: 10,
        change_hours_before: 3,
      },
    })
    expect((await open(doctor.practitionerId)).reply()).toMatchObject({
      about: 'Listens.',
      department: 'Outpatients',
      phone: doctor.phone,
      specialities: [{ code: 'general_medicine', plainTitle: 'General physician' }],
      policy: { validityDays: 10, refundTiers: [{ hoursBefore: 12, percent: 80 }], changeHoursBefore: 3 },
      nextFree: [{ mode: 'in_person', facilityId: doctor.facilityId, startsAt: '2026-12-07T04:00:00.000Z' }],
    })
    expect((await open(doctor.practitionerId)).raw.body).not.toMatch(/birthDate|email|userId|user_id/)
    await test.deps.db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('id', '=', doctor.practitionerId)
      .execute()
  })

  it('is not there for anybody who is not verified, nor for nobody', async () => {
    for (const status of ['draft', 'submitted', 'rejected', 'suspended'] as const) {
      const { practitionerId } = await createPractitioner(test, { row: { status } })
      expect((await open(practitionerId)).problem()).toMatchObject({
        status: 404,
        code: 'practitioner_not_found',
      })
    }
    expect((await open(newId())).problem().code).toBe('practitioner_not_found')
  })
})

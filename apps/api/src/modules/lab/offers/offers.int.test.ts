import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { createLaboratory, testId, type TestLaboratory } from '../../../../test/factories/lab.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { sharedFile } from '../../../../test/shared-data.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
let lab: TestLaboratory
let admin: Person
beforeAll(async () => {
  test = await startTestApp()
  lab = await createLaboratory(test)
  admin = await createPerson(test, { role: 'admin' })
})
afterAll(() => test.close())

const pins = [
  'key,place_name,admin_name1,latitude,longitude,accuracy',
  'IN/500034,Banjara Hills,Telangana,17.4126,78.4392,4',
  'IN/500081,Madhapur,Telangana,17.4483,78.3915,',
  'IN/600001,Chennai,Tamil Nadu,13.0878,80.2785,4',
]
const importPins = (csv: string, apply = true, soundOnly = false) =>
  test.call(contract.importPinCodes, { body: { csv, apply, soundOnly } }, { as: admin })

describe('places of PIN codes', () => {
  it('are imported whole or not at all, the bad line named by field', async () => {
    const bad = [
      ...pins.slice(0, 2),
      'IN/50008,Madhapur,Telangana,17.4,78.3,',
      'IN/500082,X,Telangana,,200,',
    ].join('\n')
    expect((await importPins(bad)).reply()).toMatchObject({
      rows: 3,
      sound: 1,
      imported: 0,
      problems: [
        { line: 3, field: 'key', code: 'not_pin_code' },
        { line: 4, field: 'latitude', code: 'required' },
        { line: 4, field: 'longitude', code: 'too_high', params: { max: 180 } },
      ],
    })
    // Only who asks for the sound ones gets them without the others, and a check imports nothing.
    expect((await importPins(bad, false, true)).reply()).toMatchObject({ sound: 1, imported: 0 })
    expect((await importPins(bad, true, true)).reply()).toMatchObject({ sound: 1, imported: 1 })
    expect((await importPins(pins.join('\n'), false)).reply()).toMatchObject({ sound: 3, imported: 0 })
    expect((await importPins(pins.join('\n'))).reply()).toMatchObject({ sound: 3, imported: 3, problems: [] })
    expect((await importPins('a,"b')).problem().code).toBe('csv_unreadable')
  })
})

describe('laboratories near a place', () => {
  it('are those that offer all tests, nearest first; a laboratory without coordinates lies at its PIN code', async () => {
    ;(await importPins(pins.join('\n'))).reply()
    const far = await createLaboratory(test, {
      facility: { name: 'Madhapur Lab', pin_code: '500081', latitude: null, longitude: null },
      offers: { haemoglobin: 100, potassium: 100 },
    })
    await createLaboratory(test, {
      facility: { name: 'Chennai Lab', pin_code: '600001', latitude: null, longitude: null },
    })
    const ids = await Promise.all(['haemoglobin', 'potassium'].map((code) => testId(test, code)))
    const search = async (query: object) =>
      (
        await test.call(contract.searchLaboratories, {
          query: { testIds: ids.join(','), withinKm: 30, limit: 20, ...query },
        })
      ).reply().items
    const near = await search({ pinCode: '500034' })
    expect(near.map(({ name }) => name)).toEqual(['Neem Diagnostics', 'Madhapur Lab'])
    expect(near[0]).toMatchObject({ pricePaise: 35_000, homeCollection: true, reportingHours: 24 })
    expect(near[0]!.distanceKm).toBeLessThan(2)
    expect(near[1]!.distanceKm).toBeCloseTo(6.4, 0)
    expect((await search({ latitude: 17.4483, longitude: 78.3915 }))[0]).toMatchObject({
      id: far.laboratory.id,
      distanceKm: 0,
    })
    expect((await search({ pinCode: '500034', withinKm: 3 })).length).toBe(1)
    // Not in the list: the middle of its district is near enough.
    expect((await search({ pinCode: '500099' })).length).toBe(2)
    expect((await search({})).map(({ pricePaise }) => pricePaise)[0]).toBe(20_000)
    const three = [...ids, await testId(test, 'creatinine')].join(',')
    expect((await search({ testIds: three, pinCode: '500034' })).map(({ name }) => name)).toEqual([
      'Neem Diagnostics',
    ])
    const unknown = await test.call(contract.searchLaboratories, {
      query: { testIds: ids[0]!, pinCode: '999999', withinKm: 30, limit: 20 },
    })
    expect(unknown.problem().code).toBe('pin_code_not_known')
  })
})

describe('the PIN codes of India', () => {
  const found = sharedFile('pincodes-in.csv')
  it.skipIf(!found)(
    'come in but for the lines without a place, and a laboratory is found from any',
    async () => {
      const csv = readFileSync(found!, 'utf8')
      const lines = csv.trim().split('\n').slice(1)
      const placed = lines.filter((line) => !/,,/.test(line))
      expect((await importPins(csv)).reply()).toMatchObject({ rows: lines.length, imported: 0 })
      const reply = (await importPins(csv, true, true)).reply()
      expect(reply).toMatchObject({ rows: lines.length, sound: placed.length })
      expect(reply.imported).toBe(new Set(placed.map((line) => line.slice(3, 9))).size)
      expect(reply.problems[0]).toMatchObject({
        line: lines.findIndex((line) => /,,/.test(line)) + 2,
        field: 'latitude',
        code: 'required',
      })
      const testIds = await testId(test, 'haemoglobin')
      await createLaboratory(test, {
        facility: { name: 'Kochi Lab', pin_code: '682011', latitude: null, longitude: null },
      })
      for (const [pinCode, name] of [
        ['500034', 'Neem Diagnostics'],
        ['600002', 'Chennai Lab'],
        ['682020', 'Kochi Lab'],
      ] as const) {
        const query = { testIds, pinCode, withinKm: 30, limit: 20 }
        const { items } = (await test.call(contract.searchLaboratories, { query })).reply()
        expect(items[0]?.name).toBe(name)
      }
    },
  )
})

describe("a laboratory's own list", () => {
  const at = () => ({ params: { id: lab.laboratory.id } })
  it('sets a price and withdraws an offer, for its own operators only', async () => {
    const offer = async (as: Person, over = {}) =>
      test.call(
        contract.setLabOffer,
        {
          params: { id: lab.laboratory.id, testId: await testId(test, 'tsh') },
          body: {
            pricePaise: 45_000,
            homeCollection: true,
            reportingHours: 12,
            accredited: false,
            active: true,
            ...over,
          },
        },
        { as },
      )
    expect((await offer(lab.ravi)).reply()).toMatchObject({ pricePaise: 45_000, test: { code: 'tsh' } })
    expect((await offer(lab.ravi, { pricePaise: 1 })).problem().code).toBe('invalid_request')
    const other = await createLaboratory(test)
    expect((await offer(other.ravi)).problem().code).toBe('laboratory_not_found')
    expect((await offer(await createPerson(test))).status).toBe(403)
    ;(await offer(lab.ravi, { active: false })).reply()
    const list = async (as?: Person) =>
      (await test.call(contract.listLabOffers, at(), { as })).reply().items.map(({ test: { code } }) => code)
    expect(await list()).not.toContain('tsh')
    expect(await list(lab.ravi)).toContain('tsh')
  })

  it('is imported from its own words', async () => {
    const run = async (rows: string[], apply = true) =>
      (
        await test.call(
          contract.importLabOffers,
          {
            ...at(),
            body: {
              csv: ['test,price,home_collection,reporting_hours,accredited', ...rows].join('\n'),
              apply,
            },
          },
          { as: lab.ravi },
        )
      ).reply()
    expect(await run(['SGPT,180,yes,6,no', 'Vitamine D3,900.50,no,,yes', 'LFT,650,yes,12,no'])).toMatchObject(
      {
        rows: 3,
        imported: 3,
        problems: [],
      },
    )
    expect(
      await run(['SGPT,free,yes,6,no', 'Aura reading,10,no,,no', 'ALT,180,,,', 'sgpt,180,,,']),
    ).toMatchObject({
      rows: 4,
      sound: 1,
      imported: 0,
      problems: [
        { line: 2, field: 'price', code: 'not_rupees' },
        { line: 3, field: 'test', code: 'test_not_in_catalogue' },
        { line: 5, field: 'test', code: 'same_as_line', params: { line: 4 } },
      ],
    })
  })

  it('has hours that do not overlap', async () => {
    const current = (await test.call(contract.getLaboratory, at(), { as: lab.ravi })).reply()
    expect(current.abilities.manage).toBe(true)
    const hours = (startsAt: string, endsAt: string) => ({
      collection: 'visit' as const,
      weekday: 1,
      startsAt,
      endsAt,
    })
    const set = (list: object[]) =>
      test.call(
        contract.setLaboratory,
        { ...at(), body: { ...current, hours: list as never } },
        { as: lab.ravi },
      )
    expect((await set([hours('08:00', '12:00'), hours('11:00', '13:00')])).problem().code).toBe(
      'hours_not_valid',
    )
    expect((await set([hours('12:00', '08:00')])).problem().code).toBe('hours_not_valid')
    expect((await set([hours('08:00', '12:00'), hours('14:00', '18:00')])).reply().hours.length).toBe(2)
    ;(await set(current.hours)).reply()
  })
})

describe('the catalogue', () => {
  it('is searched by any of a test’s names, the common ones first without a text', async () => {
    const search = async (text?: string) =>
      (await test.call(contract.searchLabTests, { query: { limit: 5, ...(text ? { text } : {}) } }))
        .reply()
        .items.map(({ code }) => code)
    expect((await search())[0]).toBe('complete_blood_count')
    expect((await search('sgpt'))[0]).toBe('alt')
    expect((await search('hb'))[0]).toBe('haemoglobin')
    expect(await search('zzz')).toEqual([])
    const cbc = await testId(test, 'complete_blood_count')
    const panel = (await test.call(contract.getLabTest, { params: { id: cbc } })).reply()
    expect(panel).toMatchObject({ kind: 'panel', specimenTypes: ['whole_blood'] })
    expect(panel.members.length).toBe(14)
    const unknown = await test.call(contract.getLabTest, { params: { id: lab.laboratory.id } })
    expect(unknown.problem().code).toBe('lab_test_not_found')
  })
})

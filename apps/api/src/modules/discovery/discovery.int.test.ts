import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/discovery'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { loadCatalogue, readCatalogue } from './load-catalogue.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

describe('the catalogue', () => {
  it('is there before the first request: specialities by title', async () => {
    const { items } = (await test.call(contract.listSpecialities, {})).reply()
    expect(items.length).toBeGreaterThanOrEqual(30)
    expect(items.map((one) => one.title)).toEqual(items.map((one) => one.title).toSorted())
    expect(items.find((one) => one.code === 'cardiology')).toMatchObject({ title: 'Cardiology' })
  })

  it('groups the symptoms, the most selected issues first', async () => {
    const { items } = (await test.call(contract.listSymptomGroups, {})).reply()
    expect(items[0]?.title).toBe('Most selected issues')
    expect(items.every((group) => group.symptoms.length > 0)).toBe(true)
    const flagged = items.flatMap((group) => group.symptoms).find((one) => one.code === 'chest_pain')
    expect(flagged).toEqual({ code: 'chest_pain', title: 'Chest pain', redFlag: true })
  })

  it('is written once per version, and by one of several nodes', async () => {
    const { db } = test.deps
    const writes = async () =>
      (await db.selectFrom('catalogue_load').where('name', '=', 'discovery').selectAll().execute()).map(
        (row) => row.loaded_at.getTime(),
      )
    const before = await writes()
    await loadCatalogue(db, readCatalogue())
    expect(await writes()).toEqual(before)
    const [first, ...others] = readCatalogue().specialities
    const next = { ...readCatalogue(), specialities: [{ ...first!, title: 'Renamed medicine' }, ...others] }
    await Promise.all([1, 2, 3].map(() => loadCatalogue(db, next)))
    const { items } = (await test.call(contract.listSpecialities, {})).reply()
    expect(items.find((one) => one.code === first!.code)?.title).toBe('Renamed medicine')
    expect(items).toHaveLength(others.length + 1)
    await loadCatalogue(db, readCatalogue())
  })
})

const recommend = async (query: { text?: string; symptoms?: string }) =>
  (await test.call(contract.recommend, { query })).reply()

describe('the recommendation', () => {
  it('answers danger with advice, before anything else', async () => {
    const { redFlags, specialities } = await recommend({ text: 'crushing chset pain' })
    expect(redFlags[0]).toMatchObject({ symptom: { code: 'chest_pain', redFlag: true }, denied: false })
    expect(redFlags[0]?.advice).toContain('112')
    expect(specialities[0]?.speciality.code).toBe('cardiology')
  })

  it('says why a speciality fits, in the words that were written', async () => {
    const { symptoms, specialities } = await recommend({ text: 'mujhe bukhaar hai' })
    expect(symptoms[0]?.code).toBe('fever')
    expect(specialities[0]).toMatchObject({
      speciality: { code: 'general_medicine' },
      because: [{ symptom: { code: 'fever' }, wrote: 'bukhaar' }],
      named: null,
    })
  })

  it('adds what was picked to what was written', async () => {
    const { symptoms } = await recommend({ text: 'cough', symptoms: 'fever,unheard_of' })
    expect(symptoms.map((one) => one.code).toSorted()).toEqual(['cough', 'fever'])
  })

  it('knows a speciality by its everyday name', async () => {
    const { specialities } = await recommend({ text: 'heart doctor' })
    expect(specialities[0]).toMatchObject({
      speciality: { code: 'cardiology' },
      named: 'heart doctor',
      because: [],
    })
  })

  it('says nothing when there is nothing to say', async () => {
    expect(await recommend({})).toEqual({ redFlags: [], symptoms: [], specialities: [] })
    expect(await recommend({ text: 'xylophone' })).toEqual({ redFlags: [], symptoms: [], specialities: [] })
  })

  it('takes no novel', async () => {
    const problem = (await test.call(contract.recommend, { query: { text: 'a'.repeat(201) } })).problem()
    expect(problem.fields?.map((field) => field.path)).toEqual(['query.text'])
  })
})

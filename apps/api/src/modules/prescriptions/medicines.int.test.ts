import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/prescriptions'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { PrescriptionScene } from '../../../test/factories/prescriptions.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson } from '../../../test/people.ts'

let test: TestApp
let scene: PrescriptionScene
beforeAll(async () => {
  test = await startTestApp()
  scene = new PrescriptionScene(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  await scene.begin()
})

describe('the medicine catalogue', () => {
  const search = async (text: string, as: { token: string } = scene.visit.meera) =>
    (await test.call(contract.searchMedicines, { query: { text, limit: 15 } }, { as })).reply().items

  it('holds 300 generics or more', async () => {
    const { count } = await test.deps.db
      .selectFrom('medicine')
      .select(({ fn }) => fn.count<number>('generic_name').distinct().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBeGreaterThanOrEqual(300)
  })

  it('finds by the beginning, by a word inside, and in spite of a slip', async () => {
    expect((await search('parac'))[0]?.genericName).toBe('Paracetamol')
    expect((await search('paracetmol')).map(({ genericName }) => genericName)).toContain('Paracetamol')
    expect((await search('clavulan')).some(({ genericName }) => /clavulan/i.test(genericName))).toBe(true)
    expect(await search('zzzzzz')).toEqual([])
    expect(await search('100%_')).toBeInstanceOf(Array)
  })

  it('shows the strength that was typed first, whatever stands around the figure', async () => {
    for (const text of ['ibuprofen 400', 'Ibuprofen 400mg', 'ibuprofen  400 mg', 'ibuprofn 400'])
      expect([text, (await search(text))[0]]).toMatchObject([
        text,
        { genericName: 'Ibuprofen', strength: '400 mg' },
      ])
    expect((await search('paracetamol 250/5'))[0]?.strength).toBe('250 mg/5 ml')
    expect((await search('paracetamol 65'))[0]?.strength).toBe('650 mg')
    expect((await search('ibuprofen 777')).length).toBeGreaterThan(0)
  })

  it('is not the patient’s to search', async () => {
    expect(
      (
        await test.call(
          contract.searchMedicines,
          { query: { text: 'para', limit: 5 } },
          { as: scene.visit.asha },
        )
      ).status,
    ).toBe(403)
  })

  describe('a facility’s own list', () => {
    const header =
      'generic_name,ingredients,form,strength,route,pack_unit,pack_size,therapeutic_class,tele_list,schedule,narcotic,notes'
    const sound = 'Banyan Fever Mix,Acetaminophen,syrup,100 ml,oral,ml,100,analgesic_antipyretic,O,,false,'
    const importCsv = (
      csv: string,
      apply: boolean,
      as: { token: string },
      id = scene.visit.meera.facilityId,
    ) => test.call(contract.importMedicines, { params: { id }, body: { csv, apply } }, { as })

    it('is checked whole, reported by line, and imported only when every row is sound', async () => {
      const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.visit.meera.facilityId })
      const bad = `${header}\n${sound}\nNo Form,x,,1 mg,oral,tablet,10,x,,,false,\n`
      expect((await importCsv(bad, true, desk)).reply()).toMatchObject({
        rows: 2,
        sound: 1,
        imported: 0,
        problems: [{ line: 3, field: 'form' }],
      })
      expect(await search('banyan')).toEqual([])
      const good = `${header}\n${sound}\n`
      expect((await importCsv(good, false, desk)).reply()).toMatchObject({ sound: 1, imported: 0 })
      expect((await importCsv(good, true, desk)).reply()).toMatchObject({ imported: 1 })
      expect((await importCsv(good, true, desk)).reply()).toMatchObject({ imported: 1 })
      expect((await search('banyan')).map(({ genericName }) => genericName)).toEqual(['Banyan Fever Mix'])
    })

    it('is checked like the common catalogue: an allergy to penicillin speaks against Amoxicillin', async () => {
      const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.visit.meera.facilityId })
      const row = 'Banyan Amox,Amoxicillin,capsule,500 mg,oral,capsule,10,penicillin,A,H,false,'
      expect((await importCsv(`${header}\n${row}\n`, true, desk)).reply()).toMatchObject({ problems: [] })
      await test.deps.db
        .insertInto('allergy_intolerance')
        .values({ patient_id: scene.visit.patient.id, substance: 'penicillin' })
        .execute()
      const body = await scene.draftOf(['Amoxicillin'])
      const [own] = (
        await test.call(
          contract.searchMedicines,
          { query: { text: 'banyan amox', limit: 15 } },
          { as: scene.visit.meera },
        )
      ).reply().items
      body.medicationRequests[0]!.medicineId = own!.id
      const draft = (await scene.save(body)).reply()
      expect(draft.findings.map(({ kind }) => kind)).toContain('allergy')
    })

    it('neither softens the law, nor holds what nobody can check, nor the same medicine twice', async () => {
      const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.visit.meera.facilityId })
      const rows = [
        'Soft,Tramadol,tablet,50 mg,oral,tablet,10,opioid,O,H,false,',
        'Listed,Tramadol,tablet,50 mg,oral,tablet,10,opioid,O,H1,true,',
        'Strange,moonstone,tablet,50 mg,oral,tablet,10,no_such_class,O,,false,',
        sound,
        sound,
      ]
      const reply = (await importCsv(`${header}\n${rows.join('\n')}\n`, true, desk)).reply()
      expect(reply).toMatchObject({ sound: 1, imported: 0 })
      expect(reply.problems.map(({ line, field }) => [line, field])).toEqual([
        [2, 'narcotic'],
        [3, 'tele_list'],
        [4, 'ingredients'],
        [4, 'therapeutic_class'],
        [6, 'generic_name'],
      ])
    })

    it('names the one bad row in a thousand, imports none, and then all', async () => {
      const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.visit.meera.facilityId })
      const rows = Array.from({ length: 1000 }, (_, index) => sound.replace('Banyan', `Brew ${index}`))
      const spoilt = rows.with(617, rows[617]!.replace(',100,', ',many,'))
      expect((await importCsv(`${header}\n${spoilt.join('\n')}\n`, true, desk)).reply()).toMatchObject({
        rows: 1000,
        sound: 999,
        imported: 0,
        problems: [{ line: 619, field: 'pack_size' }],
      })
      expect(await search('brew 1')).toEqual([])
      expect((await importCsv(`${header}\n${rows.join('\n')}\n`, true, desk)).reply()).toMatchObject({
        rows: 1000,
        imported: 1000,
        problems: [],
      })
    })

    it('holds one strength under several brands, found and prescribed by each', async () => {
      const { facilityId } = scene.visit.meera
      const desk = await createPerson(test, { role: 'front_desk', facilityId })
      const row = (brand: string) =>
        `Amoxicillin,${brand},Amoxicillin,capsule,500 mg,oral,capsule,10,penicillin,A,H,false,`
      const csv = [header.replace('generic_name,', 'generic_name,brand_name,'), row('Mox'), row('Novamox')]
      expect((await importCsv(csv.join('\n'), true, desk)).reply()).toMatchObject({ imported: 2 })
      const list = ({ limit = 20, ...query }: { text?: string; limit?: number; cursor?: string }) =>
        test.call(
          contract.listOwnMedicines,
          { params: { id: facilityId }, query: { ...query, limit } },
          { as: desk },
        )
      const first = (await list({ text: 'amoxi', limit: 1 })).reply()
      expect(first).toMatchObject({ items: [{ brandName: 'Mox' }] })
      const second = (await list({ text: 'amoxi', limit: 1, cursor: first.next! })).reply()
      expect(second).toMatchObject({ items: [{ brandName: 'Novamox' }], next: null })
      expect((await list({ text: '100%' })).reply().items).toEqual([])

      const [novamox] = await search('novamox')
      expect(novamox).toMatchObject({ genericName: 'Amoxicillin', brandName: 'Novamox' })
      const body = await scene.draftOf(['Paracetamol'])
      body.medicationRequests[0]!.medicineId = novamox!.id
      const draft = (await scene.save(body)).reply()
      expect((await scene.sign(draft.id)).reply().content.medicationRequests).toMatchObject([
        { genericName: 'AMOXICILLIN', brandName: 'Novamox', strength: '500 mg' },
      ])
    })

    it('stays in the facility', async () => {
      const other = await createPractitioner(test)
      const desk = await createPerson(test, { role: 'front_desk', facilityId: other.facilityId })
      expect(
        (await importCsv(`${header}\n${sound.replace('Banyan', 'Neem')}\n`, true, desk)).problem().code,
      ).toBe('facility_not_found')
      expect(
        (
          await importCsv(`${header}\n${sound.replace('Banyan', 'Neem')}\n`, true, desk, other.facilityId)
        ).reply().imported,
      ).toBe(1)
      expect(await search('neem fever')).toEqual([])
      expect(await search('neem fever', other)).toHaveLength(1)
    })
  })
})

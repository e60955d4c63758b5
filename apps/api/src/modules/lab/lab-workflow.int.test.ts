import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { begin, createLabScene, type Bench, type LabScene } from '../../../test/factories/lab.ts'
import { india } from '../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { pdfText } from '../../../test/pdf-text.ts'
import { createPerson } from '../../../test/people.ts'

let test: TestApp
let scene: LabScene
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  scene = await createLabScene(test)
})

/** The order's slot has come. */
const atTheCounter = () => test.clock.set(india('08:05'))
const withTube = async (wish: Parameters<typeof begin>[2] = {}): Promise<Bench> => {
  const bench = await begin(test, scene, wish)
  atTheCounter()
  return bench
}

describe('from the counter to the report', () => {
  it('goes step by step, and says at each how far it is', async () => {
    const bench = await withTube({ tests: ['complete_blood_count', 'creatinine'] })
    const { specimens } = await bench.order()
    expect(specimens.map(({ specimenType, container }) => `${specimenType} ${container}`).toSorted()).toEqual(
      ['serum serum_gel', 'whole_blood edta'],
    )
    const [first, second] = specimens
    const collect = (id: string) =>
      test.call(contract.collectSpecimen, { params: { id }, body: {} }, { as: scene.ravi })
    expect((await collect(first!.id)).reply()).toMatchObject({
      status: 'collected',
      accession: '261208-0001',
    })
    expect((await bench.order()).status).toBe('booked')
    expect((await collect(first!.id)).problem().code).toBe('wrong_status')
    expect((await collect(second!.id)).reply().accession).toBe('261208-0002')
    expect((await bench.order()).status).toBe('collected')
    const receive = (id: string) =>
      test.call(contract.receiveSpecimen, { params: { id }, body: { qualityNote: null } }, { as: scene.ravi })
    ;(await receive(first!.id)).reply()
    ;(await receive(second!.id)).reply()
    expect((await bench.order()).status).toBe('received')
    const sheet = await bench.sheet()
    expect(sheet.lines.length).toBe(15)
    expect(sheet.lines.find(({ code }) => code === 'haemoglobin')).toMatchObject({
      panel: 'Complete blood count',
      interval: '12.0 – 15.5',
      unit: 'g/dL',
    })
    const values = Object.fromEntries(
      sheet.lines.map(({ code, low, high }) => [code, String(low ?? high ?? 90)]),
    )
    const partly = (await bench.enter({ haemoglobin: '9.8' })).reply()
    expect(partly).toMatchObject({ status: 'received', blockers: ['results_missing'] })
    expect((await bench.verify()).problem().code).toBe('results_missing')
    expect((await bench.enter({ ...values, haemoglobin: '9.8' })).reply().status).toBe('resulted')
    expect((await bench.verify(scene.ravi)).problem().code).toBe('second_person_needed')
    expect((await bench.release()).problem().code).toBe('wrong_status')
    expect((await bench.verify()).reply().status).toBe('verified')
    expect((await bench.enter({ haemoglobin: '10' })).problem().code).toBe('wrong_status')
    const released = (await bench.release()).reply()
    expect(released.status).toBe('released')
    expect(await bench.order()).toMatchObject({ onTime: true, reportId: released.report!.id })
  })

  it('flags by sex and age, and prints what the standard asks for', async () => {
    const bench = await withTube()
    const id = await bench.report({ haemoglobin: '12.55' })
    const report = (await test.call(contract.getLabReport, { params: { id } }, { as: scene.asha })).reply()
    expect(report.content).toMatchObject({
      laboratory: { name: 'Neem Diagnostics', registrationNumber: 'TS-LAB-42', accreditationNumber: null },
      patient: { name: 'Asha Rao', age: '36 years', gender: 'female' },
      requester: 'Self',
      results: [{ name: 'Haemoglobin', value: '12.6', unit: 'g/dL', interval: '12.0 – 15.5', flag: null }],
      enteredBy: ['Ravi Menon'],
      verifiedBy: 'Sita Paul',
      releasedBy: 'Sita Paul',
    })
    const pdf = await test.call(contract.downloadLabReport, { params: { id } }, { as: scene.asha })
    const text = pdfText(pdf.raw.rawPayload)
    for (const part of [
      'Neem Diagnostics',
      'TS-LAB-42',
      'Asha Rao',
      '36 years',
      'Requested by: Self',
      'Whole blood',
      '261208-0001',
      'Haemoglobin',
      '12.6',
      'g/dL',
      '12.0 – 15.5',
      'Verified by Sita Paul',
      'Authorised by Sita Paul',
      'Page 1 of 1',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('NABL')
    expect(text).not.toContain('Corrected')
  })

  it('names the accreditation only when every test has it', async () => {
    const terms = { accreditation_number: 'MC-2345', accredited_until: '2027-01-01' }
    scene = await createLabScene(test, { terms, offer: { accredited: true } })
    const bench = await withTube()
    const get = async (id: string) =>
      (await test.call(contract.getLabReport, { params: { id } }, { as: scene.asha })).reply()
    expect(
      (await get(await bench.report({ haemoglobin: '13' }))).content.laboratory.accreditationNumber,
    ).toBe('MC-2345')
    await test.deps.db
      .updateTable('lab_offer')
      .set({ accredited: false })
      .where('facility_id', '=', scene.laboratory.id)
      .where('price_paise', '=', 20_000)
      .execute()
    test.clock.set(testNow)
    const mixed = await withTube({ tests: ['haemoglobin', 'potassium'], startsAt: india('08:30') })
    const id = await mixed.report({ haemoglobin: '13', potassium: '4' })
    expect((await get(id)).content.laboratory.accreditationNumber).toBeNull()
  })
})

describe('a result', () => {
  it.each([
    ['99', 'g/dL', 'not_possible'],
    ['-1', 'g/dL', 'not_possible'],
    ['12.5', 'g/L', 'wrong_unit'],
    ['twelve', 'g/dL', 'not_a_number'],
    ['1e1', 'g/dL', 'not_a_number'],
  ])('of %s %s is refused as %s, and nothing is entered', async (value, unit, problem) => {
    const bench = await withTube()
    await bench.receive()
    const answer = await bench.enter({ haemoglobin: value }, scene.ravi, { haemoglobin: unit })
    expect(answer.problem()).toMatchObject({
      status: 422,
      code: 'result_not_valid',
      data: { problems: [{ problem }] },
    })
    expect((await bench.sheet()).lines[0]!.result).toBeNull()
  })

  it('is not entered before its tube is at the bench', async () => {
    const bench = await withTube()
    expect((await bench.enter({ haemoglobin: '12' })).problem().code).toBe('specimen_not_received')
  })

  it('that is critical holds the report until somebody was told, and again when it changes', async () => {
    const bench = await withTube({ tests: ['potassium'] })
    await bench.receive()
    const sheet = (await bench.enter({ potassium: '6.8' })).reply()
    expect(sheet.lines[0]!.result).toMatchObject({ flag: 'HH', critical: true, calledBack: false })
    ;(await bench.verify()).reply()
    expect((await bench.release()).problem().code).toBe('callback_missing')
    const later = new Date(test.clock.now().getTime() + 60_000).toISOString()
    expect((await bench.callBack('potassium', { toldAt: later })).problem().code).toBe('told_in_future')
    const told = (await bench.callBack('potassium')).reply()
    expect(told.callbacks).toMatchObject([{ value: '6.8', toldName: 'Dr Meera Iyer' }])
    expect((await bench.callBack('potassium')).problem().code).toBe('not_critical')
    const reopened = await test.call(contract.reopenResults, bench.at, { as: scene.sita })
    expect(reopened.reply().status).toBe('resulted')
    ;(await bench.enter({ potassium: '7.1' })).reply()
    ;(await bench.verify()).reply()
    expect((await bench.release()).problem().code).toBe('callback_missing')
    ;(await bench.callBack('potassium')).reply()
    expect((await bench.release()).reply().status).toBe('released')
  })

  it('that differs much from the last one here is marked', async () => {
    const first = await withTube()
    await first.report({ haemoglobin: '14' })
    test.clock.set(testNow)
    const second = await withTube({ startsAt: india('08:30') })
    await second.receive()
    const sheet = (await second.enter({ haemoglobin: '10' })).reply()
    expect(sheet.lines[0]).toMatchObject({
      previous: { value: 14 },
      result: { deltaExceeded: true, flag: 'L' },
    })
    expect((await second.enter({ haemoglobin: '13' })).reply().lines[0]!.result!.deltaExceeded).toBe(false)
  })
})

describe('a tube that is no good', () => {
  it('is rejected with a reason, its results are void, and another takes its place', async () => {
    const bench = await withTube()
    await bench.receive()
    ;(await bench.enter({ haemoglobin: '13' })).reply()
    const [tube] = (await bench.order()).specimens
    const reject = () =>
      test.call(
        contract.rejectSpecimen,
        { params: { id: tube!.id }, body: { reason: 'clotted', note: 'Seen at the counter' } },
        { as: scene.ravi },
      )
    expect((await reject()).reply()).toMatchObject({ status: 'rejected', rejectReason: 'clotted' })
    expect((await reject()).problem().code).toBe('wrong_status')
    const order = await bench.order()
    expect(order.status).toBe('booked')
    expect(order.specimens.map(({ status }) => status)).toEqual(['rejected', 'ordered'])
    await bench.receive()
    expect((await bench.sheet()).lines[0]!.result).toBeNull()
    ;(await bench.enter({ haemoglobin: '12.8' })).reply()
    ;(await bench.verify()).reply()
    const id = (await bench.release()).reply().report!.id
    const report = (await test.call(contract.getLabReport, { params: { id } }, { as: scene.asha })).reply()
    expect(report.content.specimens.map(({ accession }) => accession)).toEqual(['261208-0002'])
  })

  it('has a label with its number once it is taken', async () => {
    const bench = await withTube()
    const [tube] = (await bench.order()).specimens
    const label = () =>
      test.call(contract.downloadSpecimenLabel, { params: { id: tube!.id } }, { as: scene.ravi })
    expect((await label()).problem().code).toBe('wrong_status')
    await bench.receive()
    const text = pdfText((await label()).raw.rawPayload)
    expect(text).toContain('261208-0001')
    expect(text).toContain('Asha Rao')
  })
})

describe('a released report', () => {
  it('cannot be changed, not even in the database', async () => {
    const id = await (await withTube()).report({ haemoglobin: '13' })
    const { db } = test.deps
    await expect(
      db.updateTable('diagnostic_report').set({ interpretation: 'x' }).where('id', '=', id).execute(),
    ).rejects.toThrow('immutable')
    await expect(
      db.updateTable('lab_result').set({ value_number: 14 }).where('report_id', '=', id).execute(),
    ).rejects.toThrow('immutable')
    await expect(db.deleteFrom('lab_result').where('report_id', '=', id).execute()).rejects.toThrow(
      'immutable',
    )
    await expect(db.deleteFrom('diagnostic_report').where('id', '=', id).execute()).rejects.toThrow(
      'immutable',
    )
  })

  it('is corrected by a new version that says so; the old one stays and says that it was replaced', async () => {
    const bench = await withTube()
    const first = await bench.report({ haemoglobin: '13' })
    const amend = () =>
      test.call(
        contract.amendReport,
        { ...bench.at, body: { reason: 'Wrong tube was read' } },
        { as: scene.ravi },
      )
    expect((await amend()).reply()).toMatchObject({
      status: 'resulted',
      report: { version: 2, status: 'draft' },
    })
    expect((await amend()).problem().code).toBe('wrong_status')
    const read = async (id: string) =>
      (await test.call(contract.getLabReport, { params: { id } }, { as: scene.asha })).reply()
    expect((await read(first)).status).toBe('released')
    ;(await bench.enter({ haemoglobin: '11.2' })).reply()
    ;(await bench.verify()).reply()
    const second = (await bench.release()).reply().report!.id
    expect(await read(second)).toMatchObject({
      version: 2,
      replacesId: first,
      amendReason: 'Wrong tube was read',
    })
    const old = await read(first)
    expect(old).toMatchObject({ status: 'superseded', replacedById: second })
    expect(old.content.results[0]!.value).toBe('13.0')
    const text = async (id: string) =>
      pdfText(
        (await test.call(contract.downloadLabReport, { params: { id } }, { as: scene.asha })).raw.rawPayload,
      )
    expect(await text(second)).toContain('Corrected report, version 2')
    expect(await text(first)).toContain('A corrected report has replaced this one')
    const list = (
      await test.call(contract.listLabReports, { query: { limit: 20 } }, { as: scene.asha })
    ).reply()
    expect(list.items.map(({ id }) => id)).toEqual([second])
  })

  it('is read by the patient and the laboratory, and by nobody else', async () => {
    const id = await (await withTube()).report({ haemoglobin: '13' })
    const read = async (as: { token: string }) =>
      (await test.call(contract.getLabReport, { params: { id } }, { as })).status
    expect(await read(scene.asha)).toBe(200)
    expect(await read(scene.ravi)).toBe(200)
    expect(await read(await createPerson(test))).toBe(404)
    expect(await read((await createLabScene(test)).ravi)).toBe(404)
  })

  it('gives its numbers to the trends, each with the range of then', async () => {
    await (await withTube()).report({ haemoglobin: '13' })
    test.clock.set(testNow)
    const second = await begin(test, scene, { startsAt: india('08:30') })
    test.clock.set(india('08:35'))
    await second.report({ haemoglobin: '11.5' })
    const trends = (
      await test.call(
        contract.listLabTrends,
        { params: { id: scene.patient.id }, query: { least: 2 } },
        { as: scene.asha },
      )
    ).reply()
    expect(trends.items).toMatchObject([
      {
        name: 'Haemoglobin',
        unit: 'g/dL',
        points: [
          { value: 13, low: 12, high: 15.5, flag: null },
          { value: 11.5, flag: 'L' },
        ],
      },
    ])
  })
})

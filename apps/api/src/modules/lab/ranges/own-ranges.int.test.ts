import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/lab'
import {
  begin,
  createLaboratory,
  createLabScene,
  testId,
  type LabScene,
} from '../../../../test/factories/lab.ts'
import { india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { pdfText } from '../../../../test/pdf-text.ts'

let test: TestApp
let scene: LabScene
let params: { id: string; testId: string }
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  scene = await createLabScene(test)
  params = { id: scene.laboratory.id, testId: await testId(test, 'haemoglobin') }
})

const adults = { sex: 'any', ageFrom: '0d', ageTo: null, low: 11.2, high: 14.9, expected: null } as const
const add = (body: Partial<BodyOf<typeof contract.addOwnRanges>> = {}) =>
  test.call(
    contract.addOwnRanges,
    { params, body: { effectiveFrom: '2026-12-07', source: 'Study of 2025', ranges: [adults], ...body } },
    { as: scene.sita },
  )

describe('a laboratory’s own ranges', () => {
  it('take the place of the catalogue’s: in the flag, on the sheet and on paper, with their source', async () => {
    const own = (await add()).reply()
    expect(own.sets).toMatchObject([{ source: 'Study of 2025', recordedBy: 'Sita Paul', ranges: [adults] }])
    expect(own.current).toBe(own.sets[0]!.id)
    const bench = await begin(test, scene)
    test.clock.set(india('08:05'))
    await bench.receive()
    const [line] = (await bench.enter({ haemoglobin: '11.5' })).reply().lines
    // The catalogue begins at 12 for women.
    expect(line).toMatchObject({
      interval: '11.2 – 14.9',
      rangeSource: 'Study of 2025',
      result: { flag: null },
    })
    ;(await bench.verify()).reply()
    const id = (await bench.release()).reply().report!.id
    const pdf = await test.call(contract.downloadLabReport, { params: { id } }, { as: scene.asha })
    const text = pdfText(pdf.raw.rawPayload)
    expect(text).toContain('11.2 – 14.9')
    expect(text).toContain('own intervals of Haemoglobin: Study of 2025')
  })

  it('leave to the catalogue whom they do not name', async () => {
    ;(await add({ ranges: [{ ...adults, sex: 'male' }] })).reply()
    const bench = await begin(test, scene)
    test.clock.set(india('08:05'))
    await bench.receive()
    // Asha is a woman: the set says nothing of her.
    expect((await bench.sheet()).lines[0]).toMatchObject({ interval: '12.0 – 15.5', rangeSource: null })
    test.clock.set(testNow)
    ;(
      await add({
        ranges: [
          { ...adults, sex: 'male' },
          { ...adults, sex: 'female', low: 11.6 },
        ],
      })
    ).reply()
    expect((await bench.sheet()).lines[0]).toMatchObject({ interval: '11.6 – 14.9' })
  })

  it('count from their day on, and are another laboratory’s never', async () => {
    ;(await add({ effectiveFrom: '2026-12-09' })).reply()
    const interval = async (startsAt: string, at = scene) => {
      test.clock.set(testNow)
      const bench = await begin(test, at, { startsAt })
      test.clock.set(startsAt)
      await bench.receive()
      return (await bench.sheet()).lines[0]!.interval
    }
    expect(await interval(india('08:00'))).toBe('12.0 – 15.5')
    const later = india('08:00', '2026-12-09')
    expect(await interval(later)).toBe('11.2 – 14.9')
    const other = { ...(await createLaboratory(test)), asha: scene.asha, patient: scene.patient }
    expect(await interval(india('09:00', '2026-12-09'), other)).toBe('12.0 – 15.5')
  })

  it('give way to newer ones, and to the catalogue when they are taken back; what was entered keeps its own', async () => {
    ;(await add()).reply()
    const bench = await begin(test, scene)
    test.clock.set(india('08:05'))
    await bench.receive()
    ;(await bench.enter({ haemoglobin: '11.5' })).reply()
    const back = (
      await add({ effectiveFrom: '2026-12-08', source: 'Method was changed', ranges: [] })
    ).reply()
    expect(back).toMatchObject({ current: null, sets: [{ ranges: [] }, { ranges: [adults] }] })
    ;(await bench.verify()).reply()
    const id = (await bench.release()).reply().report!.id
    const report = (await test.call(contract.getLabReport, { params: { id } }, { as: scene.asha })).reply()
    expect(report.content.results[0]).toMatchObject({ interval: '11.2 – 14.9', flag: null })
    await expect(
      test.deps.db.updateTable('laboratory_range').set({ low: 1 }).execute(),
    ).rejects.toMatchObject({ code: '23001' })
  })

  it.each([
    ['in_the_past', { effectiveFrom: '2026-12-06' }],
    [[{ index: 1, problem: 'ages_overlap' }], { ranges: [adults, { ...adults, ageFrom: '18y' }] }],
    [[{ index: 0, problem: 'bounds_backwards' }], { ranges: [{ ...adults, low: 20 }] }],
    [[{ index: 0, problem: 'bounds_missing' }], { ranges: [{ ...adults, low: null, high: null }] }],
  ])('are refused with %j', async (problem, over) => {
    const refused = (await add(over)).problem()
    expect(refused).toMatchObject({ status: 422, code: 'ranges_not_valid' })
    expect(refused.data!['problem'] ?? refused.data!['problems']).toEqual(problem)
  })

  it('belong to single tests', async () => {
    params.testId = await testId(test, 'complete_blood_count')
    expect((await add()).problem().code).toBe('lab_test_not_found')
    const read = await test.call(contract.getOwnRanges, { params }, { as: scene.sita })
    expect(read.problem().code).toBe('lab_test_not_found')
  })
})

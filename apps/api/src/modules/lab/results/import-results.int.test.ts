import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { begin, createLabScene, type Bench, type LabScene } from '../../../../test/factories/lab.ts'
import { india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'

let test: TestApp
let scene: LabScene
let bench: Bench
let tubes: Record<string, string>
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  scene = await createLabScene(test)
  bench = await begin(test, scene, { tests: ['haemoglobin', 'potassium', 'creatinine'] })
  test.clock.set(india('08:05'))
  await bench.receive()
  tubes = Object.fromEntries(
    (await bench.order()).specimens.map(({ container, accession }) => [container, accession!]),
  )
})

const run = (format: 'csv' | 'hl7', text: string, apply = true, as = scene.ravi) =>
  test.call(
    contract.importResults,
    { params: { id: scene.laboratory.id }, body: { format, text, apply } },
    { as },
  )
const values = async () =>
  Object.fromEntries((await bench.sheet()).lines.map(({ code, result }) => [code, result?.value ?? null]))

describe('a CSV of an analyser', () => {
  const csv = (...rows: string[]) => ['accession,test,value,unit', ...rows].join('\n')

  it('is entered whole when every line is sound', async () => {
    const text = csv(
      `${tubes['edta']},Hb,13.2,g/dl`,
      `${tubes['serum_gel']},Serum Potassium (K+),4.1,mmol/L`,
      `${tubes['serum_gel']},2160-0,0.84,mg/dL`,
    )
    expect((await run('csv', text, false)).reply()).toMatchObject({ rows: 3, sound: 3, imported: 0 })
    expect(await values()).toMatchObject({ haemoglobin: null })
    expect((await run('csv', text)).reply()).toMatchObject({ imported: 3, problems: [] })
    expect(await values()).toEqual({ haemoglobin: '13.2', potassium: '4.1', creatinine: '0.84' })
    expect((await bench.order()).status).toBe('resulted')
  })

  it('with one bad line in a thousand is refused whole, the line named', async () => {
    const good = `${tubes['edta']},Hb,13.2,g/dL`
    const lines = Array.from({ length: 998 }, (_, n) => `261208-9${String(n).padStart(3, '0')},Hb,13,g/dL`)
    const { rows, imported, problems } = (await run('csv', csv(good, ...lines))).reply()
    expect({ rows, imported, named: problems.length }).toEqual({ rows: 999, imported: 0, named: 200 })
    expect(problems[0]).toMatchObject({ line: 3, field: 'accession', code: 'unknown_tube' })
    expect(await values()).toMatchObject({ haemoglobin: null })
  })

  it('names each field that is wrong', async () => {
    const { problems, imported } = (
      await run(
        'csv',
        csv(
          `${tubes['edta']},Hb,300,g/dL`,
          `${tubes['edta']},Hb,13,mmol/L`,
          `${tubes['edta']},Potassium,4,mmol/L`,
          `${tubes['serum_gel']},Potassium,high,mmol/L`,
          `${tubes['serum_gel']},Creatinine,,mg/dL`,
        ),
      )
    ).reply()
    expect(imported).toBe(0)
    expect(problems).toMatchObject([
      { line: 2, field: 'value', code: 'value_not_possible' },
      { line: 3, field: 'unit', code: 'wrong_unit' },
      { line: 4, field: 'test', code: 'not_ordered' },
      { line: 5, field: 'value', code: 'not_number' },
      { line: 6, field: 'value', code: 'required' },
    ])
    expect((await run('csv', 'a,"b')).problem().code).toBe('csv_unreadable')
  })

  it('reaches tubes of the own laboratory only', async () => {
    const other = await createLabScene(test)
    expect((await run('csv', csv('x,y,1,'), true, other.ravi)).problem().code).toBe('laboratory_not_found')
  })
})

describe('an HL7 message', () => {
  const oru = (...segments: string[]) =>
    [
      String.raw`MSH|^~\&|ANALYSER|LAB|IMEDS|LAB|20261208093000||ORU^R01^ORU_R01|42|P|2.5.1`,
      ...segments,
    ].join('\r')

  it('is entered by LOINC or name, under the tube of its request', async () => {
    const text = oru(
      'PID|1||123||RAO^ASHA||19900514|F',
      `OBR|1||${tubes['serum_gel']}^LAB|24323-8^Panel^LN`,
      'OBX|1|NM|2823-3^Potassium^LN||4.4|mmol/L|3.5-5.1|N|||F',
      'OBX|2|NM|CREA^Creatinine||0.9|mg/dL||N|||F',
      'NTE|1||A note',
      `OBR|2||${tubes['edta']}`,
      'OBX|1|NM|718-7^Hemoglobin^LN||12.9|g/dL||N|||F',
    )
    expect((await run('hl7', text)).reply()).toEqual({ rows: 3, sound: 3, imported: 3, problems: [] })
    expect(await values()).toEqual({ haemoglobin: '12.9', potassium: '4.4', creatinine: '0.90' })
  })

  it('of another patient, or with a value that is none, is refused whole', async () => {
    const text = oru(
      'PID|1||123||KUMAR^RAVI||19800101|M',
      `OBR|1||${tubes['edta']}`,
      'OBX|1|NM|718-7^Hemoglobin^LN||12.9|g/dL||N|||F',
      'OBX|2|ED|PDF^Report||abc||||||F',
    )
    expect((await run('hl7', text)).reply()).toMatchObject({
      rows: 2,
      sound: 1,
      imported: 0,
      problems: [
        { line: 3, field: 'PID-7', code: 'other_birthday' },
        { line: 5, field: 'OBX-2', code: 'hl7_type_not_read', params: { type: 'ED' } },
      ],
    })
    expect((await run('hl7', 'no message')).problem().code).toBe('hl7_unreadable')
  })

  it('has its bad values named by segment and field', async () => {
    const text = oru(
      `OBR|1||${tubes['edta']}`,
      'OBX|1|NM|718-7^Hemoglobin^LN||99|g/dL||N|||F',
      'OBX|2|NM|718-7^Hemoglobin^LN||12|g/L||N|||F',
      'OBX|3|NM|9999-9^Moon dust^LN||12|g/L||N|||F',
      'OBR|2||999999-0001',
      'OBX|1|NM|718-7^Hemoglobin^LN||12|g/dL||N|||F',
    )
    const { imported, problems } = (await run('hl7', text)).reply()
    expect(imported).toBe(0)
    expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '3 OBX-5',
      '4 OBX-6',
      '5 OBX-3',
      '7 OBR-3',
    ])
  })
})

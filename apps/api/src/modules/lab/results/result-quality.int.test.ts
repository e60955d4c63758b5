import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { mergePatients } from '@imeds/contracts/patients'
import { begin, createLaboratory, createLabScene, type LabScene } from '../../../../test/factories/lab.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { createPerson } from '../../../../test/people.ts'

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

const measured = {
  remark: 'Slightly haemolysed',
  referredTo: 'Banyan Reference Laboratory',
  method: 'Cyanmethaemoglobin',
  instrument: 'Counter 7',
  runId: 'R-0412',
}

describe('what is said of a result', () => {
  it('is kept with it, and printed as the standard asks', async () => {
    const bench = await begin(test, scene)
    await bench.receive()
    const all = { haemoglobin: { ...measured, qcState: 'passed' as const } }
    const sheet = (await bench.enter({ haemoglobin: '13' }, scene.ravi, {}, all)).reply()
    expect(sheet.lines[0]!.result).toMatchObject(all.haemoglobin)
    ;(await bench.verify()).reply()
    const id = (await bench.release()).reply().report!.id
    const pdf = await test.call(contract.downloadLabReport, { params: { id } }, { as: scene.asha })
    const text = pdfText(pdf.raw.rawPayload)
    for (const part of [
      'Haemoglobin: Slightly haemolysed',
      'Referred to Banyan Reference',
      'Cyanmethaemoglobin, Counter 7',
    ])
      expect(text).toContain(part)
    // A corrected report begins with the same.
    ;(
      await test.call(
        contract.amendReport,
        { ...bench.at, body: { reason: 'The unit was wrong' } },
        { as: scene.ravi },
      )
    ).reply()
    expect((await bench.sheet()).lines[0]!.result).toMatchObject(all.haemoglobin)
  })

  it('holds the verification while the controls of its run failed', async () => {
    const bench = await begin(test, scene)
    await bench.receive()
    const run = (qcState: 'failed' | 'passed') => ({ haemoglobin: { qcState } })
    const sheet = (await bench.enter({ haemoglobin: '13' }, scene.ravi, {}, run('failed'))).reply()
    expect(sheet).toMatchObject({
      status: 'resulted',
      blockers: ['qc_failed', 'second_person_needed'],
      abilities: { verify: false },
    })
    expect((await bench.verify()).problem().code).toBe('qc_failed')
    ;(await bench.enter({ haemoglobin: '13.2' }, scene.ravi, {}, run('passed'))).reply()
    expect((await bench.verify()).reply().status).toBe('verified')
  })

  it('comes in from a file, column by column', async () => {
    const bench = await begin(test, scene)
    await bench.receive()
    const { accession } = (await bench.order()).specimens[0]!
    const importing = (qc: string) =>
      test.call(
        contract.importResults,
        {
          params: { id: scene.laboratory.id },
          body: {
            format: 'csv',
            text: `accession,test,value,unit,remark,referred_to,method,instrument,run,qc\n${accession},haemoglobin,13,g/dL,Seen,,Manual,Counter 7,R-9,${qc}\n`,
            apply: true,
          },
        },
        { as: scene.ravi },
      )
    expect((await importing('perhaps')).reply()).toMatchObject({
      imported: 0,
      problems: [{ line: 2, field: 'qc', code: 'not_offered' }],
    })
    expect((await importing('passed')).reply()).toMatchObject({ imported: 1, problems: [] })
    expect((await bench.sheet()).lines[0]!.result).toMatchObject({
      remark: 'Seen',
      referredTo: null,
      method: 'Manual',
      instrument: 'Counter 7',
      runId: 'R-9',
      qcState: 'passed',
    })
  })

  it('comes in from an analyser that says its method and its number', async () => {
    const bench = await begin(test, scene)
    await bench.receive()
    const { accession } = (await bench.order()).specimens[0]!
    const text = [
      'MSH|^~\\&|AN||IMEDS||20261208||ORU^R01|1|P|2.5.1',
      `OBR|1||${accession}`,
      'OBX|1|NM|718-7^Haemoglobin^LN||13|g/dL|||||F||||||M1^Impedance|SN-77^Counter',
    ].join('\r')
    const body = { format: 'hl7' as const, text, apply: true }
    const sent = await test.call(
      contract.importResults,
      { params: { id: scene.laboratory.id }, body },
      { as: scene.ravi },
    )
    expect(sent.reply()).toMatchObject({ imported: 1, problems: [] })
    expect((await bench.sheet()).lines[0]!.result).toMatchObject({
      method: 'Impedance',
      instrument: 'SN-77',
      source: 'hl7',
    })
  })
})

describe('the value before', () => {
  it('is the same person’s, in whichever laboratory and under whichever of their ids it was measured', async () => {
    const other = await createLaboratory(test, { facility: { name: 'Banyan Diagnostics' } })
    const twin = await createPatient(test, {
      facilityId: other.laboratory.id,
      row: { name: 'Asha Rao', birth_date: scene.patient.birth_date, gender: 'female' },
    })
    const desk = await createPerson(test, { role: 'front_desk', facilityId: other.laboratory.id })
    const before = await begin(test, { ...other, asha: desk, patient: twin }, { startsAt: india('08:00') })
    test.clock.set(india('08:05'))
    await before.report({ haemoglobin: '14' })
    test.clock.set(testNow)
    const bench = await begin(test, scene, { startsAt: india('08:30') })
    expect((await bench.sheet()).lines[0]!.previous).toBeNull()
    const admin = await createPerson(test, { role: 'admin' })
    const counted = async () => ({
      reports: (
        await test.call(
          contract.listLabReports,
          { query: { limit: 10, patientId: scene.patient.id } },
          { as: scene.asha },
        )
      ).reply().items.length,
      points: (
        await test.call(
          contract.listLabTrends,
          { params: { id: scene.patient.id }, query: { least: 1 } },
          { as: scene.asha },
        )
      ).reply().items[0]?.points.length,
    })
    expect(await counted()).toEqual({ reports: 0, points: undefined })
    ;(
      await test.call(
        mergePatients,
        { params: { id: scene.patient.id }, body: { duplicateId: twin.id, reason: 'Registered twice' } },
        { as: admin },
      )
    ).reply()
    expect((await bench.sheet()).lines[0]!.previous).toMatchObject({
      value: 14,
      laboratoryName: 'Banyan Diagnostics',
    })
    test.clock.set(india('08:35'))
    await bench.receive()
    const [line] = (await bench.enter({ haemoglobin: '10' })).reply().lines
    expect(line!.result).toMatchObject({ deltaExceeded: true })
    expect(await counted()).toEqual({ reports: 1, points: 1 })
    // Who is booked under the old id is booked under the one that was kept.
    test.clock.set(testNow)
    const later = await begin(
      test,
      { ...scene, asha: desk, patient: twin },
      { laboratoryId: other.laboratory.id, startsAt: india('10:00') },
    )
    const placed = await test.call(contract.getLabOrder, later.at, { as: scene.asha })
    expect(placed.reply().patient.id).toBe(scene.patient.id)
  })
})

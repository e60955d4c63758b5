import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getDownloadUrl, getFile } from '@imeds/contracts/files'
import * as contract from '@imeds/contracts/lab'
import { exportRecord } from '@imeds/contracts/records'
import {
  begin,
  createLaboratory,
  createLabScene,
  type Bench,
  type LabScene,
} from '../../../../test/factories/lab.ts'
import { india } from '../../../../test/factories/scheduling.ts'
import { registerAtFacility } from '../../patients/index.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { unzip } from '../../../../test/unzip.ts'

let test: TestApp
let scene: LabScene
let bench: Bench
let fileId: string
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  scene = await createLabScene(test)
  bench = await begin(test, scene)
  await bench.receive()
  fileId = await bench.attach()
})

const byFile = async (as: Person) => [
  (await test.call(getFile, { params: { id: fileId } }, { as })).status,
  (await test.call(getDownloadUrl, { params: { id: fileId }, query: { disposition: 'inline' } }, { as }))
    .status,
]
const byReport = (id: string, as: Person) => test.call(contract.linkReportFile, { params: { id } }, { as })
const atBench = (as: Person) => test.call(contract.linkBenchFile, bench.at, { as })

describe('the PDF of a laboratory', () => {
  it('is read by nobody but the laboratory before its report is released', async () => {
    const reportId = (await bench.sheet()).report!.id
    const hidden = async () => {
      expect(await byFile(scene.asha)).toEqual([404, 404])
      expect((await byReport(reportId, scene.asha)).problem().code).toBe('lab_report_not_found')
      expect((await atBench(scene.asha)).problem().status).toBe(403)
      const zip = await test.call(exportRecord, { params: { id: scene.patient.id } }, { as: scene.asha })
      expect([...unzip(zip.raw.rawPayload).keys()].filter((name) => name.includes('lab-report'))).toEqual([])
    }
    await hidden()
    // Who verifies it reads it at the bench.
    expect((await atBench(scene.sita)).reply().contentType).toBe('application/pdf')
    ;(await bench.verify()).reply()
    await hidden()
  })

  it('is read by who reads the report once that is released, and stays with a corrected one', async () => {
    ;(await bench.verify()).reply()
    const first = (await bench.release()).reply().report!.id
    const { url } = (await byReport(first, scene.asha)).reply()
    const got = await test.app.inject({ method: 'GET', url })
    expect(got.headers['content-type']).toBe('application/pdf')
    const stranger = await createPerson(test, { name: 'Tarun Sethi' })
    expect((await byReport(first, stranger)).problem().code).toBe('lab_report_not_found')
    const amend = { ...bench.at, body: { reason: 'The page was cut off' } }
    ;(await test.call(contract.amendReport, amend, { as: scene.ravi })).reply()
    const second = await bench.attach('corrected')
    expect((await bench.sheet()).report).toMatchObject({ version: 2, fileId: second })
    expect((await byReport(first, scene.asha)).status).toBe(200)
    ;(await bench.verify()).reply()
    const corrected = (await bench.release()).reply().report!.id
    expect((await byReport(corrected, scene.asha)).status).toBe(200)
    expect((await byReport(first, scene.asha)).status).toBe(200)
  })

  it('is never another laboratory’s, not even of the same patient', async () => {
    const other = await createLaboratory(test)
    await inTransaction(test.deps.db, (tx) => registerAtFacility(tx, scene.patient.id, other.laboratory.id))
    expect(await byFile(other.ravi)).toEqual([404, 404])
    expect((await atBench(other.ravi)).problem().code).toBe('lab_order_not_found')
    ;(await bench.verify()).reply()
    const id = (await bench.release()).reply().report!.id
    expect(await byFile(other.ravi)).toEqual([404, 404])
    expect((await byReport(id, other.ravi)).problem().code).toBe('lab_report_not_found')
  })

  it('is not there where results were entered one by one', async () => {
    test.clock.set(testNow)
    const plain = await begin(test, scene, { startsAt: india('08:30') })
    const id = await plain.report({ haemoglobin: '13' })
    expect((await byReport(id, scene.asha)).problem().code).toBe('file_not_found')
    const link = await test.call(contract.linkBenchFile, plain.at, { as: scene.ravi })
    expect(link.problem().code).toBe('file_not_found')
  })
})

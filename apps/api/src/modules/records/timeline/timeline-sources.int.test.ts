import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getLabReport } from '@imeds/contracts/lab'
import type { SharedKind } from '@imeds/contracts/patients'
import { downloadPatientSummary, exportRecord, readTimeline } from '@imeds/contracts/records'
import { cancelMedicineOrder } from '@imeds/contracts/pharmacy'
import { createFullRecord, type FullRecord } from '../../../../test/factories/full-record.ts'
import { buy, buyPaid, createHealthPackage, createPackageScene } from '../../../../test/factories/packages.ts'
import { hold } from '../../../../test/factories/scheduling.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import { createShare } from '../../../../test/factories/records.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { unzip } from '../../../../test/unzip.ts'

type As = { token: string }
let test: PaidTestApp
let record: FullRecord
beforeAll(async () => {
  test = await startPaidTestApp()
  record = await createFullRecord(test)
})
afterAll(() => test.close())

const read = async (as: As, id = record.patient.id) =>
  (await test.call(readTimeline, { params: { id }, query: { limit: 100 } }, { as })).reply()
const entryOf = async (kind: string, as: As = record.asha) =>
  (await read(as)).items.filter((entry) => entry.kind === kind)

describe('what other counters leave behind', () => {
  it('stands in the timeline: reports with their flags, medicines, claims', async () => {
    expect(await entryOf('diagnostic_report')).toMatchObject([
      {
        id: record.reportId,
        version: 1,
        laboratoryName: 'Neem Diagnostics',
        timeZone: 'Asia/Kolkata',
        tests: ['Haemoglobin', 'Creatinine'],
        results: 2,
        flagged: [{ name: 'Haemoglobin', value: '9.1', flag: expect.stringMatching(/^L/) }],
      },
    ])
    expect(await entryOf('medicine_order')).toMatchObject([
      {
        id: record.orderId,
        status: 'confirmed',
        medicines: [{ name: record.product.name, quantity: 10, unit: record.product.unit }],
      },
    ])
    expect(await entryOf('claim')).toMatchObject([
      { id: record.claimId, status: 'draft', payer: 'Suraksha General', claimedPaise: 1000, paidPaise: null },
    ])
  })

  it('shows a bought package to the family, with what is used of it, and to nobody who treats', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    await buy(test, scene, (await createHealthPackage(test, scene)).id)
    ;(await hold(test, scene, { packagePurchaseId: id })).reply()
    const entries = (await read(scene.asha, scene.patient.id)).items
    expect(entries.filter(({ kind }) => kind === 'package_purchase')).toMatchObject([
      { id, name: 'Heart check', status: 'active', units: 4, used: 1 },
    ])
    expect((await read(record.meera)).kinds).not.toContain('package_purchase')
  })

  it('is open to those who treat, but for the claims', async () => {
    const { kinds } = await read(record.meera)
    expect(kinds).toContain('diagnostic_report')
    expect(kinds).toContain('medicine_order')
    expect(kinds).not.toContain('claim')
  })

  it('shows an order no more that was cancelled', async () => {
    const other = await createFullRecord(test)
    const cancel = { params: { id: other.orderId }, body: { reason: 'Not needed' } }
    ;(await test.call(cancelMedicineOrder, cancel, { as: other.asha })).reply()
    expect((await read(other.asha, other.patient.id)).items.map(({ kind }) => kind)).not.toContain(
      'medicine_order',
    )
  })

  it.each<{ kinds: SharedKind[]; open: string[]; report: number }>([
    { kinds: ['diagnostic_report'], open: ['diagnostic_report'], report: 200 },
    { kinds: ['medicine_order', 'claim'], open: ['medicine_order', 'claim'], report: 404 },
    { kinds: ['document'], open: ['document'], report: 404 },
  ])(
    'opens $kinds to a doctor whose consent names them, and nothing else',
    async ({ kinds, open, report }) => {
      const doctor = await createPractitioner(test)
      const { patient, asha, reportId } = record
      await createShare(test, asha, { patientId: patient.id, practitionerId: doctor.practitionerId, kinds })
      expect((await read(doctor)).kinds).toEqual(open)
      const answer = await test.call(getLabReport, { params: { id: reportId } }, { as: doctor })
      expect(answer.status).toBe(report)
    },
  )

  it('stands on the printed summary', async () => {
    const answer = await test.call(
      downloadPatientSummary,
      { params: { id: record.patient.id } },
      { as: record.asha },
    )
    const text = pdfText(answer.raw.rawPayload)
    for (const said of ['Neem Diagnostics', 'Haemoglobin 9.1', record.product.name, 'Suraksha General'])
      expect(text).toContain(said)
  })

  it('goes along in the export, as data and on paper', async () => {
    const answer = await test.call(exportRecord, { params: { id: record.patient.id } }, { as: record.asha })
    const files = unzip(answer.raw.rawPayload)
    const first = (type: string) =>
      (
        JSON.parse(files.get(`data/${type}.json`)!.toString()) as {
          entry: { resource: Record<string, unknown> }[]
        }
      ).entry[0]?.resource
    expect(first('DiagnosticReport')).toMatchObject({ id: record.reportId, status: 'released' })
    expect(first('ServiceRequest')).toMatchObject({ laboratory: 'Neem Diagnostics', status: 'released' })
    expect(first('Specimen')).toMatchObject({ status: 'received' })
    expect(first('MedicationDispense')).toMatchObject({
      lines: [{ name: record.product.name, quantity: 10, batches: [{ quantity: 10 }] }],
    })
    expect(first('Claim')).toMatchObject({ id: record.claimId })
    const report = [...files].find(([path]) => path.startsWith('reports/'))!
    expect(pdfText(report[1])).toContain('Haemoglobin')
    expect(JSON.stringify(first('MedicationDispense'))).not.toMatch(/delivery_?code/i)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRecordAccess } from '@imeds/contracts/audit'
import { completeEncounter } from '@imeds/contracts/consultation'
import { requestUpload } from '@imeds/contracts/files'
import { getLabReport } from '@imeds/contracts/lab'
import { mergePatients, undoMerge } from '@imeds/contracts/patients'
import {
  addDocumentReference,
  exportRecord,
  listDocumentReferences,
  listRecordShares,
  listSharedRecords,
  readTimeline,
  revokeRecordShare,
} from '@imeds/contracts/records'
import { announced, createFile, pdfBytes } from '../../../test/factories/files.ts'
import { createFullRecord, type FullRecord } from '../../../test/factories/full-record.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { createDocument, createShare } from '../../../test/factories/records.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../test/razorpay.ts'
import { unzip } from '../../../test/unzip.ts'

type As = { token: string }
const page = { limit: 100 }
let test: PaidTestApp
let record: FullRecord
let desk: Person
let doctor: TestPractitioner
let documentId: string
let shareId: string
let earlier: { id: string }
/** Both ids of Asha: hers, under which all of it was written, and the one of the row that was kept. */
let ids: { kept: string; merged: string }
let mergeId: string
beforeAll(async () => {
  test = await startPaidTestApp()
  record = await createFullRecord(test)
  const { asha, patient, meera, encounterId } = record
  ;(await test.call(completeEncounter, { params: { id: encounterId } }, { as: meera })).reply()
  documentId = (await createDocument(test, asha, patient.id)).id
  const report = {
    purpose: 'report',
    patientId: patient.id,
    bytes: pdfBytes('not yet in the record'),
  } as const
  earlier = await createFile(test, asha, report)
  doctor = await createPractitioner(test)
  const share = { patientId: patient.id, practitionerId: doctor.practitionerId }
  shareId = (await createShare(test, asha, share)).id
  const kept = await createPatient(test, { facilityId: meera.facilityId, row: { phone: null } })
  await test.deps.db
    .insertInto('patient_registration')
    .values({ patient_id: patient.id, facility_id: meera.facilityId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  desk = await createPerson(test, { role: 'front_desk', facilityId: meera.facilityId })
  const body = { duplicateId: patient.id, reason: 'The same person' }
  mergeId = (await test.call(mergePatients, { params: { id: kept.id }, body }, { as: desk })).reply().id
  ids = { kept: kept.id, merged: patient.id }
})
afterAll(() => test.close())

const entries = async (as: As, id: string) =>
  (await test.call(readTimeline, { params: { id }, query: page }, { as })).reply().items

describe('the record of a patient who was merged', () => {
  it('is whole for the family, by either id', async () => {
    for (const id of [ids.kept, ids.merged]) {
      const kinds = new Set((await entries(record.asha, id)).map(({ kind }) => kind))
      expect(kinds.size).toBe(7)
      const papers = await test.call(
        listDocumentReferences,
        { params: { id }, query: page },
        { as: record.asha },
      )
      expect(papers.reply().items.map((one) => one.id)).toEqual([documentId])
      const paths = [
        ...unzip(
          (await test.call(exportRecord, { params: { id } }, { as: record.asha })).raw.rawPayload,
        ).keys(),
      ]
      for (const folder of ['reports/', 'prescriptions/', 'bills/', 'files/'])
        expect(paths.some((path) => path.startsWith(folder))).toBe(true)
    }
  })

  it('stays open to whom it was shared with, under the id that stands, and can be closed', async () => {
    const shared = (await test.call(listSharedRecords, { query: page }, { as: doctor })).reply()
    expect(shared.items.map(({ patient }) => patient.id)).toEqual([ids.kept])
    expect((await entries(doctor, ids.kept)).map((one) => one.id)).toContain(record.reportId)
    const report = { params: { id: record.reportId } }
    expect((await test.call(getLabReport, report, { as: doctor })).status).toBe(200)
    const shares = { params: { id: ids.kept }, query: page }
    expect((await test.call(listRecordShares, shares, { as: record.asha })).reply().items).toMatchObject([
      { id: shareId, status: 'active' },
    ])
    const revoke = { params: { id: ids.kept, shareId } }
    ;(await test.call(revokeRecordShare, revoke, { as: record.asha })).reply()
    expect((await test.call(getLabReport, report, { as: doctor })).status).toBe(404)
  })

  it('takes files under the id that stands, and those that were sent before', async () => {
    const bytes = pdfBytes('afterwards')
    const body = announced(bytes, { purpose: 'report', patientId: ids.merged })
    const { fileId } = (await test.call(requestUpload, { body }, { as: record.asha })).reply()
    const row = await test.deps.db
      .selectFrom('file')
      .select('patient_id')
      .where('id', '=', fileId)
      .executeTakeFirstOrThrow()
    expect(row.patient_id).toBe(ids.kept)
    const paper = { kind: 'health_document' as const, title: 'Letter', documentDate: '2026-12-01' }
    const added = await test.call(
      addDocumentReference,
      { params: { id: ids.kept }, body: { ...paper, fileId: earlier.id } },
      { as: record.asha },
    )
    expect(added.reply().file.id).toBe(earlier.id)
  })

  it('tells who opened it, under whichever id they did', async () => {
    const query = { ...page, who: 'others' as const }
    const seen = await test.call(listRecordAccess, { params: { id: ids.merged }, query }, { as: record.asha })
    const operations = seen.reply().items.map(({ operation }) => operation)
    expect(operations).toContain('releaseReport')
    expect(operations).toContain('readTimeline')
  })

  it('goes apart again when the merge is undone', async () => {
    const undo = { params: { id: mergeId }, body: { reason: 'Two people after all' } }
    ;(await test.call(undoMerge, undo, { as: desk })).reply()
    expect((await entries(record.asha, ids.merged)).map((one) => one.id)).toContain(record.reportId)
    const kept = await test.call(readTimeline, { params: { id: ids.kept }, query: page }, { as: record.asha })
    expect(kept.problem().code).toBe('patient_not_found')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteFile, getDownloadUrl } from '@imeds/contracts/files'
import {
  addDocumentReference,
  listDocumentReferences,
  readTimeline,
  removeDocumentReference,
} from '@imeds/contracts/records'
import { createVisit, type Visit } from '../../../../test/factories/consultation.ts'
import { createFile, createPhoto, pdfBytes } from '../../../../test/factories/files.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import { createDocument } from '../../../../test/factories/records.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
  visit = await createVisit(test)
})
afterAll(() => test.close())

const add = (as: Person, fileId: string, over: object = {}) =>
  test.call(
    addDocumentReference,
    {
      params: { id: visit.patient.id },
      body: {
        fileId,
        kind: 'diagnostic_report',
        title: 'Lipid profile',
        documentDate: '2026-11-30',
        ...over,
      },
    },
    { as },
  )
const list = (as: Person, query = {}) =>
  test.call(
    listDocumentReferences,
    { params: { id: visit.patient.id }, query: { limit: 50, ...query } },
    { as },
  )

describe('a paper in the record', () => {
  it('is added by the family, read by those who treat, and its file stays', async () => {
    const { asha, meera, patient } = visit
    const document = await createDocument(test, asha, patient.id)
    expect(document).toMatchObject({
      title: 'Blood count',
      recordedBy: 'family',
      abilities: { remove: true },
    })
    const seen = (await list(meera)).reply()
    expect(seen.items).toContainEqual(document)
    const file = { params: { id: document.file.id } }
    expect((await test.call(deleteFile, file, { as: asha })).problem().code).toBe('file_in_use')
    const address = await test.call(
      getDownloadUrl,
      { ...file, query: { disposition: 'inline' } },
      { as: meera },
    )
    expect((await test.app.inject({ url: address.reply().url })).rawPayload.toString()).toContain('%PDF')
  })

  it('is added by a practitioner too, and the family cannot take that back', async () => {
    const { asha, meera, patient } = visit
    const document = await createDocument(test, meera, patient.id, { title: 'Referral' })
    expect(document.recordedBy).toBe('practitioner')
    const params = { id: patient.id, documentId: document.id }
    const refused = await test.call(removeDocumentReference, { params }, { as: asha })
    expect(refused.problem()).toMatchObject({ status: 403, code: 'document_of_another' })
    expect((await test.call(removeDocumentReference, { params }, { as: meera })).status).toBe(200)
  })

  it('disappears from list and timeline when it was wrong', async () => {
    const { asha, patient } = visit
    const { id } = await createDocument(test, asha, patient.id, { title: 'Somebody else’s' })
    const params = { id: patient.id, documentId: id }
    await test.call(removeDocumentReference, { params }, { as: asha })
    expect((await list(asha)).reply().items.map((one) => one.id)).not.toContain(id)
    const timeline = await test.call(
      readTimeline,
      { params: { id: patient.id }, query: { kind: 'document', limit: 100 } },
      { as: asha },
    )
    expect(timeline.reply().items.map((one) => one.id)).not.toContain(id)
    expect((await test.call(removeDocumentReference, { params }, { as: asha })).problem().code).toBe(
      'document_not_found',
    )
  })

  it('is listed by kind, a page at a time, by the date on the paper', async () => {
    const { asha, patient } = visit
    for (const documentDate of ['2020-01-02', '2021-05-06', '2020-01-02'])
      await createDocument(test, asha, patient.id, { kind: 'immunization', documentDate })
    const first = (await list(asha, { kind: 'immunization', limit: 2 })).reply()
    expect(first.items.map((one) => one.documentDate)).toEqual(['2021-05-06', '2020-01-02'])
    const rest = (await list(asha, { kind: 'immunization', limit: 2, cursor: first.next! })).reply()
    expect(rest.items.map((one) => one.documentDate)).toEqual(['2020-01-02'])
    expect(rest.next).toBeNull()
  })

  it('is refused when its date lies ahead, its title is empty or its kind unknown', async () => {
    const { id } = await createFile(test, visit.asha, { purpose: 'report', patientId: visit.patient.id })
    for (const [over, path] of [
      [{ documentDate: '2026-12-08' }, 'body.documentDate'],
      [{ documentDate: '2026-02-30' }, 'body.documentDate'],
      [{ title: '  ' }, 'body.title'],
      [{ kind: 'poem' }, 'body.kind'],
    ] as const)
      expect((await add(visit.asha, id, over)).problem().fields).toMatchObject([{ path }])
  })

  it('needs a file of one’s own, about this patient, for this purpose, not used before', async () => {
    const { asha, meera, patient } = visit
    const ofAnother = await createFile(test, meera, {
      purpose: 'report',
      patientId: patient.id,
      bytes: pdfBytes('of another'),
    })
    const photo = await createPhoto(test, asha, { purpose: 'patient_photo', patientId: patient.id })
    for (const { id } of [ofAnother, photo])
      expect((await add(asha, id)).problem().code).toBe('file_not_found')
    const once = await createFile(test, asha, {
      purpose: 'report',
      patientId: patient.id,
      bytes: pdfBytes('once'),
    })
    expect((await add(asha, once.id)).status).toBe(201)
    expect((await add(asha, once.id)).problem()).toMatchObject({ status: 409, code: 'document_exists' })
  })

  it('is nobody else’s business', async () => {
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    const colleague = await createPractitioner(test)
    for (const as of [stranger, colleague]) expect((await list(as)).problem().code).toBe('patient_not_found')
    const desk = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId })
    expect((await list(desk)).problem()).toMatchObject({ status: 403, code: 'forbidden' })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeEncounter, sendChatMessage } from '@imeds/contracts/consultation'
import { addAllergy } from '@imeds/contracts/patients'
import { downloadPatientSummary, exportRecord } from '@imeds/contracts/records'
import { createPaid } from '../../../../test/factories/billing.ts'
import type { Visit } from '../../../../test/factories/consultation.ts'
import { PrescriptionScene } from '../../../../test/factories/prescriptions.ts'
import { createDocument } from '../../../../test/factories/records.ts'
import { sha256Of } from '../../../../test/factories/files.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { unzip } from '../../../../test/unzip.ts'
import { createPerson } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'
import { storeOf } from '../../files/index.ts'
import { exported } from './export.repository.ts'

let test: PaidTestApp
let visit: Visit
beforeAll(async () => {
  test = await startPaidTestApp()
  const scene = new PrescriptionScene(test)
  visit = await scene.begin()
  const room = { params: { id: visit.encounterId } }
  await test.call(
    sendChatMessage,
    { params: { ...room.params, messageId: newId() }, body: { body: 'Good morning' } },
    { as: visit.asha },
  )
  await scene.signed()
  await test.call(completeEncounter, room, { as: visit.meera })
  await test.call(
    addAllergy,
    {
      params: { id: visit.patient.id },
      body: { substance: 'Penicillin', reaction: 'Rash', severity: 'severe' },
    },
    { as: visit.asha },
  )
})
afterAll(() => test.close())

const ask = (id: string, as: { token: string }) => test.call(exportRecord, { params: { id } }, { as })
const bundle = (files: Map<string, Buffer>, type: string) =>
  JSON.parse(files.get(`data/${type}.json`)!.toString()) as {
    total: number
    entry: { resource: Record<string, unknown> }[]
  }

describe('the export of a record', () => {
  it('holds every kind of record, the papers and the files, byte for byte', async () => {
    const document = await createDocument(test, visit.asha, visit.patient.id)
    const answer = await ask(visit.patient.id, visit.asha)
    expect(answer.raw.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="imeds-record-2026-12-07.zip"',
      'cache-control': 'private, no-store',
    })
    const files = unzip(answer.raw.rawPayload)
    expect([...files.keys()].filter((path) => path.startsWith('data/')).toSorted()).toEqual(
      Object.keys(exported)
        .map((type) => `data/${type}.json`)
        .toSorted(),
    )
    expect(bundle(files, 'Patient').entry[0]?.resource).toMatchObject({
      resourceType: 'Patient',
      name: 'Asha Rao',
      birthDate: '1990-05-14',
    })
    expect(bundle(files, 'AllergyIntolerance').entry[0]?.resource).toMatchObject({
      substance: 'Penicillin',
      severity: 'severe',
    })
    expect(bundle(files, 'Encounter').entry[0]?.resource).toMatchObject({
      notes: [{ diagnosis: 'Acute pharyngitis' }],
    })
    expect(bundle(files, 'Communication').entry[0]?.resource).toMatchObject({ body: 'Good morning' })
    expect(bundle(files, 'DocumentReference').total).toBe(1)
    expect(bundle(files, 'AuditEvent').total).toBeGreaterThan(0)
    const prescription = [...files].find(([path]) => path.startsWith('prescriptions/'))
    expect(pdfText(prescription![1])).toContain('PARACETAMOL')
    expect(pdfText(files.get('summary.pdf')!)).toContain('Penicillin')
    const stored = files.get(`files/${document.file.id}-report-2026-12-07.pdf`)
    const { sha256 } = await test.deps.db
      .selectFrom('file')
      .select('sha256')
      .where('id', '=', document.file.id)
      .executeTakeFirstOrThrow()
    expect(sha256Of(stored!)).toBe(sha256)
    const text = [...files].filter(([path]) => path.startsWith('data/')).map(([, bytes]) => bytes.toString())
    // Where files lie and who else signed in is the house's business.
    expect(text.join()).not.toMatch(/store_?key|token|hash"/i)
  })

  it('holds the bills on paper', async () => {
    const paid = await createPaid(test)
    const files = unzip((await ask(paid.patient.id, paid.person)).raw.rawPayload)
    const [path, pdf] = [...files].find(([name]) => name.startsWith('bills/'))!
    expect(path).toMatch(/^bills\/[A-Z0-9]+-2627-000001\.pdf$/)
    expect(pdfText(pdf)).toContain('Bill of supply')
    expect(bundle(files, 'Invoice').entry[0]?.resource).toMatchObject({
      status: 'paid',
      lines: [{ description: 'Consultation', amountPaise: 50_000 }],
    })
    expect(bundle(files, 'PaymentNotice').total).toBe(1)
  })

  it('leaves out a file whose bytes are gone, and is whole all the same', async () => {
    const document = await createDocument(test, visit.asha, visit.patient.id, { title: 'Lost' })
    const { store_key } = await test.deps.db
      .selectFrom('file')
      .select('store_key')
      .where('id', '=', document.file.id)
      .executeTakeFirstOrThrow()
    await storeOf(test).delete(store_key)
    const files = unzip((await ask(visit.patient.id, visit.asha)).raw.rawPayload)
    expect(files.get(`files/${document.file.id}-report-2026-12-07.pdf`)).toHaveLength(0)
    expect(files.has('README.txt')).toBe(true)
  })

  it('is written into the audit trail', async () => {
    await ask(visit.patient.id, visit.asha)
    const event = await test.deps.db
      .selectFrom('audit_event')
      .selectAll()
      .where('operation', '=', 'exportRecord')
      .where('patient_id', '=', visit.patient.id)
      .where('outcome', '=', 'success')
      .executeTakeFirst()
    expect(event).toMatchObject({ action: 'execute', actor_user_id: visit.asha.userId })
  })

  it('is given to the family only', async () => {
    expect((await ask(visit.patient.id, visit.meera)).problem()).toMatchObject({ status: 403 })
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    expect((await ask(visit.patient.id, stranger)).problem().code).toBe('patient_not_found')
    expect((await ask(newId(), visit.asha)).problem().code).toBe('patient_not_found')
  })
})

describe('the patient summary on paper', () => {
  it('says who it is, what to know, and what was done last', async () => {
    const answer = await test.call(
      downloadPatientSummary,
      { params: { id: visit.patient.id } },
      { as: visit.meera },
    )
    expect(answer.raw.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="patient-summary-2026-12-07.pdf"',
    })
    const text = pdfText(answer.raw.rawPayload)
    for (const said of ['Asha Rao', '36 years, female', 'Penicillin: severe, Rash', 'Acute pharyngitis'])
      expect(text).toContain(said)
    expect(answer.raw.rawPayload.toString('latin1')).not.toContain('/Title (Asha')
  })
})

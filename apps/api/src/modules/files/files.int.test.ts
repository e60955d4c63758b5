import { mkdtemp, rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/files'
import { createFacility } from '../../../test/factories/facilities.ts'
import { announced, createFile, createPhoto, pdfBytes, sha256Of } from '../../../test/factories/files.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession, type Person } from '../../../test/people.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { createDiskStore } from '../../platform/files/disk-store.ts'
import { newId } from '../../platform/ids.ts'
import { takeFile } from './index.ts'

let test: TestApp
let dataDir: string
let asha: Person
let stranger: Person
let admin: Person
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'imeds-files-'))
  test = await startTestApp({ env: { DATA_DIR: dataDir } })
  asha = await createPerson(test)
  stranger = await createPerson(test)
  admin = await createPerson(test, { role: 'admin' })
})
afterEach(() => test.clock.set(testNow))
afterAll(async () => {
  await test.close()
  await rm(dataDir, { recursive: true })
})

const byId = (id: string) => ({ params: { id } })
const read = (id: string, as: Person) => test.call(contract.getFile, byId(id), { as })
const remove = (id: string, as: Person) => test.call(contract.deleteFile, byId(id), { as })
const restore = (id: string, as: Person) => test.call(contract.restoreFile, byId(id), { as })
const addressOf = (id: string, as: Person, disposition: 'inline' | 'attachment' = 'attachment') =>
  test.call(contract.getDownloadUrl, { ...byId(id), query: { disposition } }, { as })
const get = (url: string, headers = {}) => test.app.inject({ url, headers })
const sweep = () => test.jobHandlers.find(({ name }) => name === 'sweep_files')!.handle(test.deps, {})

describe('downloading', () => {
  it('gives a signed address for five minutes, under a name that names nobody', async () => {
    const bytes = pdfBytes('degree')
    const file = await createFile(test, asha, {
      purpose: 'practitioner_certificate',
      bytes,
      name: 'Asha Rao degree.pdf',
    })
    const { url, expiresAt } = (await addressOf(file.id, asha)).reply()
    expect(url).not.toMatch(/asha/i)
    expect(Date.parse(expiresAt) - test.clock.now().getTime()).toBe(5 * 60_000)
    const answer = await get(url)
    expect(answer.rawPayload).toEqual(bytes)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="practitioner-certificate-2026-12-07.pdf"',
    })
    const shown = await get((await addressOf(file.id, asha, 'inline')).reply().url)
    expect(shown.headers['content-disposition']).toMatch(/^inline/)
    test.clock.advance(5 * 60_000)
    expect((await get(url)).statusCode).toBe(403)
  })

  it('answers for what is not there, not stored or not for you with the same 404', async () => {
    const file = await createFile(test, asha, { purpose: 'practitioner_certificate' })
    const body = announced(pdfBytes('pending'))
    const pending = (await test.call(contract.requestUpload, { body }, { as: asha })).reply().fileId
    const refused = await Promise.all([
      ...[file.id, newId()].flatMap((id) =>
        [stranger, admin].flatMap((as) => [read(id, as), addressOf(id, as), remove(id, as), restore(id, as)]),
      ),
      addressOf(pending, asha),
      remove(pending, asha),
      restore(pending, asha),
    ])
    for (const answer of refused)
      expect(answer.problem()).toMatchObject({ status: 404, code: 'file_not_found' })
    expect((await test.call(contract.getFile, byId(file.id))).status).toBe(401)
  })
})

describe("a patient's files", () => {
  it('are read by those who may see that part of the record, and by nobody else', async () => {
    const facility = await createFacility(test)
    const patient = await createPatient(test, { of: asha, relation: 'child', facilityId: facility.id })
    const treating = await createPractitioner(test, { facilityId: facility.id })
    const other = await createPractitioner(test, { facilityId: facility.id })
    await test.deps.db
      .insertInto('break_glass')
      .values({
        patient_id: patient.id,
        user_id: treating.userId,
        reason: 'unconscious',
        opened_at: test.clock.now(),
        expires_at: new Date(test.clock.now().getTime() + 3_600_000),
      })
      .execute()
    const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    const upload = (purpose: contract.FilePurpose) =>
      createFile(test, asha, { purpose, patientId: patient.id, bytes: pdfBytes(purpose) })
    const reads = async (id: string) => {
      const people = { asha, treating, other, desk, admin, stranger }
      const seen = await Promise.all(
        Object.entries(people).map(async ([name, as]) =>
          (await addressOf(id, as)).status === 200 ? [name] : [],
        ),
      )
      return seen.flat()
    }
    expect(await reads((await upload('report')).id)).toEqual(['asha', 'treating'])
    expect(await reads((await upload('chat_attachment')).id)).toEqual(['asha', 'treating'])
    expect(await reads((await upload('prescription_upload')).id)).toEqual(['asha', 'treating'])
    expect(await reads((await upload('insurance')).id)).toEqual(['asha', 'desk'])
    const photo = await createPhoto(test, asha, { purpose: 'patient_photo', patientId: patient.id })
    expect(await reads(photo.id)).toEqual(['asha', 'treating', 'desk', 'admin'])
  })

  it('can be added by the desk of the facility for what the desk keeps, not for the record', async () => {
    const facility = await createFacility(test)
    const { id: patientId } = await createPatient(test, { facilityId: facility.id })
    const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id })
    const file = await createFile(test, desk, { purpose: 'insurance', patientId })
    expect(file).toMatchObject({ status: 'stored', patientId })
    await expect(createFile(test, desk, { purpose: 'report', patientId })).rejects.toThrow('403')
  })

  it('cannot be taken away by one who no longer keeps the profile', async () => {
    const { id: patientId } = await createPatient(test, { of: asha, relation: 'parent' })
    const file = await createFile(test, asha, { purpose: 'report', patientId })
    await test.deps.db
      .updateTable('related_person')
      .set({ ended_at: test.clock.now() })
      .where('patient_id', '=', patientId)
      .execute()
    expect((await remove(file.id, asha)).problem().code).toBe('file_not_found')
    expect((await read(file.id, asha)).reply().abilities).toMatchObject({ download: true, remove: false })
  })

  it('leave a line in the audit trail for each reading', async () => {
    const { id: patientId } = await createPatient(test, { of: asha, relation: 'child' })
    const file = await createFile(test, asha, { purpose: 'report', patientId })
    await addressOf(file.id, asha)
    const lines = await test.deps.db
      .selectFrom('audit_event')
      .select(['operation', 'action', 'actor_user_id'])
      .where('record_id', '=', file.id)
      .where('patient_id', '=', patientId)
      .orderBy('id')
      .execute()
    expect(lines.map((line) => line.operation)).toEqual(['requestUpload', 'confirmUpload', 'getDownloadUrl'])
    expect(new Set(lines.map((line) => line.actor_user_id))).toEqual(new Set([asha.userId]))
  })
})

describe('deleting and restoring', () => {
  it('takes an own file away and brings it back', async () => {
    const file = await createFile(test, asha, {
      purpose: 'practitioner_certificate',
      bytes: pdfBytes('back'),
    })
    const { url } = (await addressOf(file.id, asha)).reply()
    expect((await remove(file.id, asha)).reply()).toMatchObject({
      status: 'deleted',
      abilities: { download: false, remove: false, restore: true },
    })
    expect((await get(url)).statusCode).toBe(404)
    expect((await addressOf(file.id, asha)).problem().code).toBe('file_not_found')
    expect((await remove(file.id, asha)).problem().code).toBe('file_not_found')
    expect((await restore(file.id, asha)).reply()).toMatchObject({ status: 'stored' })
    expect((await get(url)).rawPayload).toEqual(pdfBytes('back'))
  })

  it('recovers what was overwritten in the store', async () => {
    const bytes = pdfBytes('original')
    const file = await createFile(test, asha, { purpose: 'practitioner_certificate', bytes })
    const store = createDiskStore({ root: join(dataDir, 'files'), secret: 'x', clock: test.clock })
    const key = `practitioner_certificate/${file.id}`
    const wrong = pdfBytes('overwritten')
    await store.write(key, Readable.from([wrong]), {
      contentType: 'application/pdf',
      size: wrong.length,
      sha256: sha256Of(wrong),
    })
    const { url } = (await addressOf(file.id, asha)).reply()
    expect((await get(url)).rawPayload).toEqual(wrong)
    expect((await restore(file.id, asha)).reply().status).toBe('stored')
    expect((await get(url)).rawPayload).toEqual(bytes)
    await store.purge(key)
    expect((await restore(file.id, asha)).problem()).toMatchObject({ status: 410, code: 'file_gone' })
  })

  it('lists what is there and what can be brought back, with the versions in the store', async () => {
    const owner = await createPerson(test, { name: 'Kabir' })
    const [kept, gone] = [
      await createFile(test, owner, { purpose: 'practitioner_certificate', bytes: pdfBytes('kept') }),
      await createFile(test, owner, { purpose: 'practitioner_certificate', bytes: pdfBytes('gone') }),
    ]
    await remove(gone.id, owner)
    const list = async (status: 'stored' | 'deleted', as: Person = owner) =>
      (await test.call(contract.listFiles, { query: { status, limit: 20 } }, { as })).reply().items
    expect(await list('stored')).toMatchObject([
      { id: kept.id, deletedAt: null, abilities: { remove: true } },
    ])
    expect(await list('deleted')).toMatchObject([
      { id: gone.id, restorableUntil: '2027-01-06T03:30:00.000Z', abilities: { restore: true } },
    ])
    expect(await list('deleted', await createPerson(test))).toEqual([])

    const store = createDiskStore({ root: join(dataDir, 'files'), secret: 'x', clock: test.clock })
    const wrong = pdfBytes('something else')
    const facts = { contentType: 'application/pdf', size: wrong.length, sha256: sha256Of(wrong) }
    await store.write(`practitioner_certificate/${kept.id}`, Readable.from([wrong]), facts)
    const versions = async (id: string, as = owner) => test.call(contract.listFileVersions, byId(id), { as })
    expect((await versions(kept.id)).reply().items).toMatchObject([
      { size: wrong.length, current: true, confirmed: false },
      { size: kept.size, current: false, confirmed: true },
    ])
    expect((await restore(kept.id, owner)).reply().status).toBe('stored')
    expect((await versions(kept.id)).reply().items[0]).toMatchObject({ current: true, confirmed: true })
    expect((await versions(gone.id)).reply().items).toMatchObject([{ current: false, confirmed: true }])
    const stranger = await createPerson(test)
    expect((await versions(kept.id, stranger)).problem().code).toBe('file_not_found')
  })

  it('destroys a deleted file after thirty days, and not before', async () => {
    const file = await createFile(test, asha, { purpose: 'practitioner_certificate', bytes: pdfBytes('old') })
    const folder = join(dataDir, 'files', 'objects', 'practitioner_certificate')
    await remove(file.id, asha)
    test.clock.advance(29 * 86_400_000)
    await sweep()
    expect(readdirSync(folder)).toContain(file.id)
    test.clock.advance(86_400_000)
    await sweep()
    expect(readdirSync(folder)).not.toContain(file.id)
    const later = { ...asha, token: await createSession(test, asha.userId, 'patient') }
    expect((await restore(file.id, later)).problem()).toMatchObject({ status: 410, code: 'file_gone' })
    expect((await read(file.id, later)).reply().abilities.restore).toBe(false)
  })

  it('keeps what a record rests on', async () => {
    const { id: patientId } = await createPatient(test, { of: asha, relation: 'child' })
    const file = await createFile(test, asha, { purpose: 'chat_attachment', patientId })
    const wanted = {
      fileId: file.id,
      ownerUserId: asha.userId,
      purposes: ['chat_attachment' as const],
      patientId,
    }
    const take = (over: object) => inTransaction(test.deps.db, (tx) => takeFile(tx, { ...wanted, ...over }))
    for (const over of [
      { fileId: newId() },
      { ownerUserId: stranger.userId },
      { purposes: ['report'] },
      { patientId: newId() },
      { patientId: null },
    ])
      await expect(take(over)).rejects.toMatchObject({ code: 'file_not_found' })
    await take({ retainAt: test.clock.now() })
    expect((await remove(file.id, asha)).problem()).toMatchObject({ status: 409, code: 'file_in_use' })
    expect((await read(file.id, asha)).reply().abilities.remove).toBe(false)
  })
})

describe('the table of files', () => {
  it('keeps what was announced as it is', async () => {
    const { id } = await createFile(test, asha, { purpose: 'practitioner_certificate' })
    const change = test.deps.db
      .updateTable('file')
      .set({ sha256: '0'.repeat(64) })
      .where('id', '=', id)
    await expect(change.execute()).rejects.toThrow('do not change')
  })
})

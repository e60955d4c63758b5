import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/files'
import { removeOwnDocument } from '@imeds/contracts/practitioners'
import { createFile, createPhoto, pngBytes } from '../../../test/factories/files.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let dataDir: string
let asha: Person
let stranger: Person
let admin: Person
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'imeds-documents-'))
  test = await startTestApp({ env: { DATA_DIR: dataDir } })
  asha = await createPerson(test)
  stranger = await createPerson(test)
  admin = await createPerson(test, { role: 'admin' })
})
afterAll(async () => {
  await test.close()
  await rm(dataDir, { recursive: true })
})

const byId = (id: string) => ({ params: { id } })
const read = (id: string, as: Person) => test.call(contract.getFile, byId(id), { as })
const remove = (id: string, as: Person) => test.call(contract.deleteFile, byId(id), { as })
const addressOf = (id: string, as: Person) =>
  test.call(contract.getDownloadUrl, { ...byId(id), query: { disposition: 'inline' as const } }, { as })
const attach = (fileId: string, as: Person) =>
  test.call(contract.addPractitionerDocument, { body: { fileId } }, { as })

describe("a practitioner's documents", () => {
  const photoAt = (id: string, headers = {}) =>
    test.app.inject({ url: contract.practitionerPhotoPath(id), headers })

  it('go onto the own profile by their purpose; a photo replaces the last', async () => {
    const meera = await createPractitioner(test, { row: { status: 'draft', verified_at: null } })
    const certificate = await createFile(test, meera, { purpose: 'practitioner_certificate' })
    const photos = [
      await createPhoto(test, meera, { purpose: 'practitioner_photo' }),
      await createPhoto(test, meera, { purpose: 'practitioner_photo', bytes: pngBytes(7) }),
    ]
    expect((await attach(certificate.id, meera)).reply()).toEqual({
      fileId: certificate.id,
      kind: 'certificate',
    })
    for (const photo of photos)
      expect((await attach(photo.id, meera)).reply()).toEqual({ fileId: photo.id, kind: 'photo' })
    const documents = await test.deps.db
      .selectFrom('practitioner_document')
      .select('file_id')
      .where('practitioner_id', '=', meera.practitionerId)
      .where('removed_at', 'is', null)
      .orderBy('attached_at')
      .execute()
    expect(documents.map((one) => one.file_id)).toEqual([certificate.id, photos[1]!.id])
  })

  it('take only own, confirmed files of their purposes, and only on a profile', async () => {
    const meera = await createPractitioner(test)
    const foreign = await createFile(test, asha, { purpose: 'practitioner_certificate' })
    const { id: fileId } = await createFile(
      test,
      { token: meera.token },
      { purpose: 'practitioner_certificate' },
    )
    expect((await attach(foreign.id, meera)).problem()).toMatchObject({ status: 404, code: 'file_not_found' })
    expect((await attach(newId(), meera)).problem().code).toBe('file_not_found')
    const child = await createPatient(test, { of: meera, relation: 'child' })
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: meera.userId, role: 'patient' })
      .execute()
    const asPatient = { ...meera, token: await createSession(test, meera.userId, 'patient') }
    const report = await createFile(test, asPatient, { purpose: 'report', patientId: child.id })
    expect((await attach(report.id, meera)).problem().code).toBe('file_not_found')
    expect((await attach(foreign.id, asha)).problem()).toMatchObject({ code: 'practitioner_not_found' })
    expect((await attach(fileId, admin)).problem().code).toBe('forbidden')
    await remove(fileId, meera)
    expect((await attach(fileId, meera)).problem().code).toBe('file_not_found')
  })

  it('are seen by the admin once they are on the profile', async () => {
    const meera = await createPractitioner(test, { row: { status: 'submitted', verified_at: null } })
    const { id } = await createFile(test, meera, { purpose: 'practitioner_certificate' })
    expect((await addressOf(id, admin)).problem().code).toBe('file_not_found')
    await attach(id, meera)
    expect((await addressOf(id, admin)).status).toBe(200)
    expect((await addressOf(id, stranger)).problem().code).toBe('file_not_found')
    expect((await read(id, admin)).reply().abilities).toEqual({
      download: true,
      remove: false,
      restore: false,
    })
    expect((await remove(id, admin)).problem().code).toBe('file_not_found')
  })

  it('stay when a verification rested on them', async () => {
    const [draft, verified] = await Promise.all([
      createPractitioner(test, { row: { status: 'draft', verified_at: null } }),
      createPractitioner(test),
    ])
    const outcomes = []
    for (const meera of [draft, verified]) {
      const { id } = await createFile(test, meera, { purpose: 'practitioner_certificate' })
      await attach(id, meera)
      const attached = (await remove(id, meera)).problem().code
      const { id: documentId } = await test.deps.db
        .selectFrom('practitioner_document')
        .select('id')
        .where('file_id', '=', id)
        .executeTakeFirstOrThrow()
      await test.call(removeOwnDocument, byId(documentId), { as: meera })
      outcomes.push([attached, (await remove(id, meera)).status])
    }
    expect(outcomes).toEqual([
      ['file_in_use', 200],
      ['file_in_use', 409],
    ])
  })

  it('show the photo of a verified practitioner to anybody, and of nobody else', async () => {
    const [verified, submitted] = await Promise.all([
      createPractitioner(test),
      createPractitioner(test, { row: { status: 'submitted', verified_at: null } }),
    ])
    for (const meera of [verified, submitted]) {
      expect((await photoAt(meera.practitionerId)).statusCode).toBe(404)
      const { id } = await createPhoto(test, meera, { purpose: 'practitioner_photo' })
      await attach(id, meera)
      expect((await addressOf(id, stranger)).status).toBe(meera === verified ? 200 : 404)
    }
    const answer = await photoAt(verified.practitionerId)
    expect(answer.rawPayload).toEqual(pngBytes())
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=300',
      'x-content-type-options': 'nosniff',
    })
    const again = await photoAt(verified.practitionerId, { 'if-none-match': answer.headers['etag'] })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    for (const id of [submitted.practitionerId, newId(), 'nobody'])
      expect((await photoAt(id)).statusCode).toBe(404)
    await test.deps.db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('id', '=', verified.practitionerId)
      .execute()
    expect((await photoAt(verified.practitionerId)).statusCode).toBe(404)
  })
})

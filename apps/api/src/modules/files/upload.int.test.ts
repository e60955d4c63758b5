import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmUpload, getFile, purposes, requestUpload } from '@imeds/contracts/files'
import { createFacility } from '../../../test/factories/facilities.ts'
import { announced, createFile, pdfBytes, pngBytes, sendBytes } from '../../../test/factories/files.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let dataDir: string
let asha: Person
let scannerAway = false
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'imeds-upload-'))
  test = await startTestApp({
    env: { DATA_DIR: dataDir },
    services: {
      virusScan: async (bytes) => {
        if (scannerAway) throw new Error('away')
        return !(await buffer(bytes)).includes('worm')
      },
    },
  })
  asha = await createPerson(test)
})
afterAll(async () => {
  await test.close()
  await rm(dataDir, { recursive: true })
})

type Announced = ReturnType<typeof announced>
const request = (body: Announced, as: Person = asha) => test.call(requestUpload, { body }, { as })
const confirm = (id: string, as: Person = asha) => test.call(confirmUpload, { params: { id } }, { as })
const upload = async (bytes: Buffer, over: Partial<Announced> = {}) => {
  const asked = (await request(announced(bytes, over))).reply()
  return { ...asked, status: await sendBytes(test, asked.upload, bytes) }
}
const keysOnDisk = () => readdir(join(dataDir, 'files', 'objects', 'practitioner_certificate'))
const sweep = async () => {
  const job = test.jobHandlers.find(({ name }) => name === 'sweep_files')!
  await job.handle(test.deps, {})
}

describe('uploading a file', () => {
  it('takes what was announced and keeps it once confirmed', async () => {
    const bytes = pdfBytes('MBBS')
    const body = announced(bytes, { name: 'MBBS, अशा.pdf', tags: ['degree'] })
    const asked = (await request(body)).reply()
    expect(asked.expiresAt).toBe('2026-12-07T03:45:00.000Z')
    expect(await sendBytes(test, asked.upload, bytes)).toBe(200)
    const file = (await confirm(asked.fileId)).reply()
    const { purpose, name, contentType, size, sha256, tags } = body
    const facts = { purpose, patientId: null, name, contentType, size, sha256, tags }
    expect(file).toEqual({
      ...facts,
      id: asked.fileId,
      status: 'stored',
      createdAt: '2026-12-07T03:30:00.000Z',
      storedAt: '2026-12-07T03:30:00.000Z',
      abilities: { download: true, remove: true, restore: false },
    })
    expect((await test.call(getFile, { params: { id: file.id } }, { as: asha })).reply()).toEqual(file)
  })

  it('answers a repeated announcement with the same file, by its key', async () => {
    const body = announced(pdfBytes('twice'))
    const key = newId()
    const [first, second] = [
      (await test.call(requestUpload, { body }, { as: asha, key })).reply(),
      (await test.call(requestUpload, { body }, { as: asha, key })).reply(),
    ]
    expect(second).toEqual(first)
  })

  it('keeps it once when two confirm at the same time, and when one confirms again', async () => {
    const { fileId } = await upload(pdfBytes('two at once'))
    const answers = await Promise.all([1, 2, 3].map(() => confirm(fileId)))
    expect(answers.map((one) => one.reply().status)).toEqual(['stored', 'stored', 'stored'])
    expect(new Set(answers.map((one) => one.reply().storedAt)).size).toBe(1)
    expect((await confirm(fileId)).status).toBe(200)
  })

  it('takes a repeated upload', async () => {
    const bytes = pdfBytes('again')
    const { fileId, upload: address, status } = await upload(bytes)
    expect([status, await sendBytes(test, address, bytes)]).toEqual([200, 200])
    expect((await confirm(fileId)).reply().status).toBe('stored')
    expect(await sendBytes(test, address, pdfBytes('other'))).toBe(422)
  })
})

describe('what is refused when it is announced', () => {
  const fieldsOf = async (over: Partial<Announced>) =>
    (await request(announced(pdfBytes(), over))).problem().fields?.map((field) => field.path)

  it('names every field that is not valid', async () => {
    expect(await fieldsOf({ name: '../../etc/passwd' })).toEqual(['body.name'])
    expect(await fieldsOf({ sha256: 'ABC', size: 0 })).toEqual(['body.size', 'body.sha256'])
    expect(await fieldsOf({ contentType: 'text/html' as never })).toEqual(['body.contentType'])
  })

  it('holds each purpose to its types and its size', async () => {
    const { maxBytes } = purposes.practitioner_certificate
    expect(maxBytes).toBe(10 * 1024 * 1024)
    expect((await request(announced(pdfBytes(), { size: maxBytes }))).status).toBe(201)
    expect(await fieldsOf({ size: maxBytes + 1 })).toEqual(['body.size'])
    expect(await fieldsOf({ purpose: 'practitioner_photo' })).toEqual(['body.contentType'])
    expect(await fieldsOf({ contentType: 'video/mp4' })).toEqual(['body.contentType'])
  })

  it('wants a patient for what is about one, and only for that', async () => {
    expect(await fieldsOf({ purpose: 'report' })).toEqual(['body.patientId'])
    expect(await fieldsOf({ patientId: newId() })).toEqual(['body.patientId'])
  })

  it("answers for somebody else's patient as for an unknown one", async () => {
    const { id: patientId } = await createPatient(test, { of: await createPerson(test) })
    for (const one of [patientId, newId()]) {
      const answer = await request(announced(pdfBytes(), { purpose: 'report', patientId: one }))
      expect(answer.problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
    }
  })

  it('is refused to roles without the permission, and to nobody at all', async () => {
    const { id: facilityId } = await createFacility(test)
    const operator = await createPerson(test, { role: 'lab_operator', facilityId })
    expect((await request(announced(pdfBytes()), operator)).problem().code).toBe('forbidden')
    expect((await test.call(requestUpload, { body: announced(pdfBytes()) })).status).toBe(401)
    const { id: patientId } = await createPatient(test, { of: asha, relation: 'child' })
    const film = { purpose: 'recording', contentType: 'video/webm', patientId } as const
    expect((await request(announced(pdfBytes(), film))).problem().code).toBe('forbidden')
  })
})

describe('what is refused when it is confirmed', () => {
  const rejected = async (fileId: string, reason: string) => {
    for (const answer of [await confirm(fileId), await confirm(fileId)])
      expect(answer.problem()).toMatchObject({ status: 422, code: 'file_rejected', data: { reason } })
    const seen = (await test.call(getFile, { params: { id: fileId } }, { as: asha })).reply()
    expect(seen).toMatchObject({ status: 'rejected', abilities: { download: false } })
  }

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(document.cookie)</script>')],
    ['a picture', pngBytes()],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0')],
  ])('%s that is called a PDF', async (_, bytes) => {
    const { fileId, status } = await upload(bytes)
    expect(status).toBe(200)
    await rejected(fileId, 'type')
  })

  it('what a virus scanner knows, and everything while it does not answer', async () => {
    const infected = await upload(pdfBytes('worm'))
    await rejected(infected.fileId, 'infected')
    const { fileId } = await upload(pdfBytes('clean'))
    scannerAway = true
    expect((await confirm(fileId)).problem()).toMatchObject({ status: 503, code: 'unavailable' })
    scannerAway = false
    expect((await confirm(fileId)).reply().status).toBe('stored')
  })

  it('an upload that never came, or came otherwise than announced', async () => {
    const bytes = pdfBytes('never')
    const asked = (await request(announced(bytes))).reply()
    expect(await sendBytes(test, asked.upload, pdfBytes('NEVER'))).toBe(422)
    expect(await sendBytes(test, asked.upload, Buffer.concat([bytes, bytes]))).toBe(403)
    expect((await confirm(asked.fileId)).problem()).toMatchObject({ status: 409, code: 'upload_missing' })
    expect(await sendBytes(test, asked.upload, bytes)).toBe(200)
    expect((await confirm(asked.fileId)).status).toBe(200)
  })

  it("somebody else's upload, like an unknown one", async () => {
    const { fileId } = await upload(pdfBytes('mine'))
    const stranger = await createPerson(test)
    for (const id of [fileId, newId()])
      expect((await confirm(id, stranger)).problem()).toMatchObject({ status: 404, code: 'file_not_found' })
  })
})

describe('time', () => {
  it('ends an upload after a quarter of an hour and its confirmation after an hour', async () => {
    const bytes = pdfBytes('late')
    const asked = (await request(announced(bytes))).reply()
    const sent = await upload(pdfBytes('sent in time'))
    test.clock.advance(15 * 60_000)
    expect(await sendBytes(test, asked.upload, bytes)).toBe(403)
    test.clock.advance(45 * 60_000)
    expect((await confirm(sent.fileId)).problem()).toMatchObject({ status: 410, code: 'upload_expired' })
  })

  it('sweeps what was never confirmed with its bytes, and leaves what was', async () => {
    const kept = await createFile(test, asha, {
      purpose: 'practitioner_certificate',
      bytes: pdfBytes('kept'),
    })
    const { fileId, upload: address } = await upload(pdfBytes('forgotten'))
    const bad = await upload(Buffer.from('not a PDF at all'))
    await confirm(bad.fileId)
    await sweep()
    const rowsOf = async (id: string) =>
      (await test.deps.db.selectFrom('file').select('status').where('id', '=', id).execute()).length
    expect(await Promise.all([kept.id, fileId, bad.fileId].map(rowsOf))).toEqual([1, 1, 1])
    test.clock.advance(60 * 60_000)
    await sweep()
    expect(await Promise.all([kept.id, fileId, bad.fileId].map(rowsOf))).toEqual([1, 0, 0])
    expect(await keysOnDisk()).toContain(kept.id)
    expect(await keysOnDisk()).not.toContain(fileId)
    expect((await confirm(fileId)).problem().code).toBe('file_not_found')
    expect(await sendBytes(test, address, pdfBytes('forgotten'))).toBe(403)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listChatMessages, sendChatMessage } from '@imeds/contracts/consultation'
import { deleteFile, getDownloadUrl } from '@imeds/contracts/files'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import { createFile, pdfBytes, pngBytes } from '../../../test/factories/files.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let visit: Visit
let serial = 0
beforeAll(async () => {
  test = await startTestApp()
  visit = await createVisit(test)
})
afterAll(() => test.close())

const attach = (as: Person, over: object = {}) =>
  createFile(test, as, {
    purpose: 'chat_attachment',
    patientId: visit.patient.id,
    bytes: pngBytes(serial++),
    name: 'rash.png',
    contentType: 'image/png',
    ...over,
  })
const send = (as: Person, body: { body: string; fileId?: string }, messageId = newId()) =>
  test.call(sendChatMessage, { params: { id: visit.encounterId, messageId }, body }, { as })
const download = (fileId: string, as: Person) =>
  test.call(getDownloadUrl, { params: { id: fileId }, query: { disposition: 'inline' } }, { as })

describe('a file in the chat', () => {
  it('is sent by either side, with words or without, and read by the other', async () => {
    const { asha, meera } = visit
    const [picture, paper] = [
      await attach(asha),
      await attach(meera, {
        bytes: pdfBytes('leaflet'),
        name: 'leaflet.pdf',
        contentType: 'application/pdf',
      }),
    ]
    expect((await send(asha, { body: '', fileId: picture.id })).reply()).toMatchObject({
      body: '',
      mine: true,
      file: { id: picture.id, name: 'rash.png', contentType: 'image/png', size: picture.size },
    })
    await send(meera, { body: 'Please read this', fileId: paper.id })
    const { items } = (
      await test.call(
        listChatMessages,
        { params: { id: visit.encounterId }, query: { after: 0, limit: 100 } },
        { as: asha },
      )
    ).reply()
    expect(items.map(({ file }) => file?.id)).toEqual([picture.id, paper.id])
    expect((await download(picture.id, meera)).status).toBe(200)
    expect((await download(paper.id, asha)).status).toBe(200)
  })

  it('stays, and is in one message only', async () => {
    const { id } = await attach(visit.asha)
    const messageId = newId()
    const first = (await send(visit.asha, { body: 'Here', fileId: id }, messageId)).reply()
    expect((await send(visit.asha, { body: 'Here', fileId: id }, messageId)).reply()).toEqual(first)
    expect((await send(visit.asha, { body: 'Here' }, messageId)).problem().code).toBe('message_id_taken')
    expect((await send(visit.asha, { body: 'Again', fileId: id })).problem().code).toBe('file_taken')
    const removal = await test.call(deleteFile, { params: { id } }, { as: visit.asha })
    expect(removal.problem().code).toBe('file_in_use')
  })

  it('must be the sender’s own, about this patient and sent for this', async () => {
    const { asha, meera } = visit
    const ofMeera = await attach(meera)
    const report = await createFile(test, asha, {
      purpose: 'report',
      patientId: visit.patient.id,
      bytes: pdfBytes('a report'),
    })
    const child = await createPatient(test, { of: asha, relation: 'child', row: { name: 'Kiran Rao' } })
    const ofChild = await attach(asha, { patientId: child.id })
    for (const { id } of [ofMeera, report, ofChild])
      expect((await send(asha, { body: 'x', fileId: id })).problem().code).toBe('file_not_found')
  })

  it('is nothing without words and without a file', async () => {
    expect((await send(visit.asha, { body: ' ' })).problem().fields).toMatchObject([{ path: 'body.body' }])
  })

  it('is closed to everybody who takes no part', async () => {
    const { id } = await attach(visit.asha)
    await send(visit.asha, { body: '', fileId: id })
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    for (const as of [stranger, await createPractitioner(test)])
      expect((await download(id, as)).problem().code).toBe('file_not_found')
  })
})

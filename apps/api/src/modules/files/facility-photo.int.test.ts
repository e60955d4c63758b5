import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getFacility } from '@imeds/contracts/facilities'
import {
  deleteFile,
  facilityPhotoPath,
  getFile,
  removeFacilityPhoto,
  requestUpload,
  setFacilityPhoto,
} from '@imeds/contracts/files'
import { createFacility } from '../../../test/factories/facilities.ts'
import { announced, createFile, pngBytes } from '../../../test/factories/files.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let admin: Person
let id: string
beforeAll(async () => {
  test = await startTestApp()
  admin = await createPerson(test, { role: 'admin' })
  id = (await createFacility(test, { kind: 'laboratory' })).id
})
afterAll(() => test.close())

const photo = (seed: number, as: Person = admin) =>
  createFile(test, as, {
    purpose: 'facility_photo',
    bytes: pngBytes(seed),
    name: 'house.png',
    contentType: 'image/png',
  })
const set = (fileId: string, as: Person = admin, facilityId = id) =>
  test.call(setFacilityPhoto, { params: { id: facilityId }, body: { fileId } }, { as })
const shown = () => test.app.inject({ url: facilityPhotoPath(id) })
const hasPhoto = async () => (await test.call(getFacility, { params: { id } })).reply().hasPhoto

describe('the photo of a place', () => {
  it('is seen by everybody, and gives way to the next one', async () => {
    expect([await hasPhoto(), (await shown()).statusCode]).toEqual([false, 404])
    const [first, second] = [await photo(1), await photo(2)]
    expect((await set(first.id)).reply()).toEqual({ photoFileId: first.id })
    expect(await hasPhoto()).toBe(true)
    expect((await shown()).rawPayload).toEqual(pngBytes(1))
    expect((await test.call(deleteFile, { params: { id: first.id } }, { as: admin })).problem().code).toBe(
      'file_in_use',
    )
    ;(await set(second.id)).reply()
    expect((await shown()).rawPayload).toEqual(pngBytes(2))
    expect((await test.call(getFile, { params: { id: first.id } }, { as: admin })).reply().status).toBe(
      'deleted',
    )
    ;(await test.call(removeFacilityPhoto, { params: { id } }, { as: admin })).reply()
    expect([await hasPhoto(), (await shown()).statusCode]).toEqual([false, 404])
  })

  it('is refused for an unknown place, and for a file that is none', async () => {
    expect((await set((await photo(3)).id, admin, newId())).problem().code).toBe('facility_not_found')
    expect((await set(newId())).problem().code).toBe('file_not_found')
    const other = await createPerson(test, { role: 'admin' })
    expect((await set((await photo(4, other)).id)).problem().code).toBe('file_not_found')
  })

  it('is set by those who manage places, and sent by nobody else', async () => {
    const patient = await createPerson(test)
    expect((await set(newId(), patient)).status).toBe(403)
    const body = announced(pngBytes(5), {
      purpose: 'facility_photo',
      name: 'a.png',
      contentType: 'image/png',
    })
    expect((await test.call(requestUpload, { body }, { as: patient })).status).toBe(403)
  })
})

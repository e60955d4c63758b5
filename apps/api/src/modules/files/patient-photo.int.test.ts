import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteFile, getDownloadUrl, removePatientPhoto, setPatientPhoto } from '@imeds/contracts/files'
import { getPatient } from '@imeds/contracts/patients'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import { createPhoto, pngBytes } from '../../../test/factories/files.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'

let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
  visit = await createVisit(test)
})
afterAll(() => test.close())

const photo = (seed: number, as: Person = visit.asha, patientId = visit.patient.id) =>
  createPhoto(test, as, { purpose: 'patient_photo', patientId, bytes: pngBytes(seed) })
const show = (fileId: string, as: Person = visit.asha) =>
  test.call(setPatientPhoto, { params: { id: visit.patient.id }, body: { fileId } }, { as })
const shown = async (as: Person) =>
  (await test.call(getPatient, { params: { id: visit.patient.id } }, { as })).reply().photoFileId
const download = (id: string, as: Person) =>
  test.call(getDownloadUrl, { params: { id }, query: { disposition: 'inline' } }, { as })

describe('the photo of a patient', () => {
  it('is shown to the family and to those who treat; a new one takes its place', async () => {
    const [first, second] = [await photo(1), await photo(2)]
    expect((await show(first.id)).reply()).toEqual({ photoFileId: first.id })
    expect(await shown(visit.meera)).toBe(first.id)
    expect((await download(first.id, visit.meera)).status).toBe(200)
    const kept = await test.call(deleteFile, { params: { id: first.id } }, { as: visit.asha })
    expect(kept.problem().code).toBe('file_in_use')
    await show(second.id)
    expect(await shown(visit.asha)).toBe(second.id)
    expect((await download(first.id, visit.meera)).problem().code).toBe('file_not_found')
  })

  it('is taken off', async () => {
    const { id } = await photo(3)
    await show(id)
    const params = { id: visit.patient.id }
    expect((await test.call(removePatientPhoto, { params }, { as: visit.asha })).reply()).toEqual({
      done: true,
    })
    expect(await shown(visit.asha)).toBeNull()
    expect((await test.call(removePatientPhoto, { params }, { as: visit.asha })).status).toBe(200)
    expect((await download(id, visit.asha)).problem().code).toBe('file_not_found')
  })

  it('must be one’s own photo of this patient', async () => {
    const child = await createPatient(test, { of: visit.asha, relation: 'child', row: { name: 'Kiran Rao' } })
    const ofChild = await photo(4, visit.asha, child.id)
    expect((await show(ofChild.id)).problem().code).toBe('file_not_found')
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    const { id } = await photo(5)
    expect((await show(id, stranger)).problem().code).toBe('patient_not_found')
    expect((await show(id, visit.meera)).problem()).toMatchObject({ status: 403 })
  })
})

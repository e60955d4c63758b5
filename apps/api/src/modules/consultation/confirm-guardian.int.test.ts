import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/consultation'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'

let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const room = () => ({ params: { id: visit.encounterId } })
const admit = () => test.call(contract.admitPatient, room(), { as: visit.meera })

describe('the admission of a minor', () => {
  const confirm = (guardianId: string, as: { token: string } = visit.meera) =>
    test.call(contract.confirmGuardian, { ...room(), body: { guardianId } }, { as })
  const guardians = async () =>
    (await test.call(contract.getEncounter, room(), { as: visit.meera })).reply().patient.guardians
  beforeEach(async () => {
    visit = await createVisit(test, { patient: { name: 'Anu Rao', birth_date: '2015-01-02' } })
    await test.deps.db
      .updateTable('related_person')
      .set({ guardian: true, relation: 'child' })
      .where('patient_id', '=', visit.patient.id)
      .execute()
  })

  it('needs the practitioner’s word that an identified adult is there', async () => {
    expect(await guardians()).toMatchObject([{ name: 'Asha Rao', relation: 'parent' }])
    expect((await admit()).problem().code).toBe('guardian_missing')
    const [asha] = await guardians()
    const confirmed = (await confirm(asha!.id)).reply()
    expect(confirmed).toMatchObject({
      patient: {
        minor: true,
        guardian: {
          name: 'Asha Rao',
          relation: 'parent',
          confirmedBy: visit.meera.name,
          confirmedAt: testNow,
        },
      },
      abilities: { confirmGuardian: true },
    })
    expect((await admit()).reply().patient.guardian).toEqual(confirmed.patient.guardian)
    await test.call(contract.completeEncounter, room(), { as: visit.meera })
    expect((await confirm(asha!.id)).problem().code).toBe('encounter_finished')
  })

  it('takes nobody else’s word, and nobody but the adults of the patient', async () => {
    const [asha] = await guardians()
    expect((await confirm(asha!.id, visit.asha)).status).toBe(403)
    expect((await confirm(asha!.id, await createPractitioner(test))).status).toBe(404)
    expect((await confirm(visit.patient.id)).problem().code).toBe('guardian_unknown')
    await test.deps.db
      .updateTable('related_person')
      .set({ guardian: false })
      .where('patient_id', '=', visit.patient.id)
      .execute()
    expect((await confirm(asha!.id)).problem().code).toBe('guardian_unknown')
  })

  it('goes on without in person', async () => {
    visit = await createVisit(test, {
      patient: { name: 'Anu Rao', birth_date: '2015-01-02' },
      appointment: { mode: 'in_person' },
    })
    expect((await admit()).reply().patient.guardian).toBeNull()
  })
})

it('confirms no adult beside an adult', async () => {
  visit = await createVisit(test)
  const [tie] = await test.deps.db
    .updateTable('related_person')
    .set({ guardian: true })
    .where('patient_id', '=', visit.patient.id)
    .returning('id')
    .execute()
  const body = { guardianId: tie!.id }
  const answer = await test.call(contract.confirmGuardian, { ...room(), body }, { as: visit.meera })
  expect(answer.problem().code).toBe('guardian_unknown')
})

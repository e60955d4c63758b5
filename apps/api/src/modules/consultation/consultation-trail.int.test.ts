import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listRecordAccess } from '@imeds/contracts/audit'
import * as contract from '@imeds/contracts/consultation'
import { getPrescriptionDraft, listPrescriptions } from '@imeds/contracts/prescriptions'
import { createVisit, type Visit } from '../../../test/factories/consultation.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await createVisit(test)
})

const room = (id = visit.encounterId) => ({ params: { id } })
const admit = (as = visit.meera) => test.call(contract.admitPatient, room(), { as })
const say = (body: string, as: { token: string } = visit.asha, messageId = newId()) =>
  test.call(
    contract.sendChatMessage,
    { params: { id: visit.encounterId, messageId }, body: { body } },
    { as },
  )

describe('the audit trail of a consultation', () => {
  it('says who opened and changed which patient’s encounter', async () => {
    await test.call(contract.getEncounter, room(), { as: visit.meera })
    await admit()
    const lines = await test.deps.db
      .selectFrom('audit_event')
      .selectAll()
      .where('patient_id', '=', visit.patient.id)
      .orderBy('id')
      .execute()
    expect(
      lines.map(({ operation, actor_user_id, outcome }) => ({ operation, actor_user_id, outcome })),
    ).toEqual([
      { operation: 'getEncounter', actor_user_id: visit.meera.userId, outcome: 'success' },
      { operation: 'admitPatient', actor_user_id: visit.meera.userId, outcome: 'success' },
    ])
  })

  const access = async (who: 'others' | 'all' = 'others') =>
    (
      await test.call(
        listRecordAccess,
        { params: { id: visit.patient.id }, query: { limit: 50, who } },
        { as: visit.asha },
      )
    )
      .reply()
      .items.map(({ operation }) => operation)
      .toReversed()

  it('shows the patient who read the room, the chat, the draft and the lists', async () => {
    const as = visit.meera
    await test.call(contract.getEncounterOfAppointment, room(visit.appointmentId), { as })
    await test.call(contract.listEncounters, { query: { limit: 20, patientId: visit.patient.id } }, { as })
    await say('Good morning', as)
    await test.call(contract.listChatMessages, { ...room(), query: { after: 0, limit: 100 } }, { as })
    await test.call(getPrescriptionDraft, room(), { as })
    await test.call(listPrescriptions, { query: { limit: 20, patientId: visit.patient.id } }, { as })
    expect(await access()).toEqual([
      'getEncounterOfAppointment',
      'listEncounters',
      'sendChatMessage',
      'listChatMessages',
      'getPrescriptionDraft',
      'listPrescriptions',
    ])
  })

  it('writes no line into the record of somebody whom the caller never met', async () => {
    const stranger = await createPractitioner(test)
    const query = { limit: 20, patientId: visit.patient.id }
    await test.call(contract.listEncounters, { query }, { as: stranger })
    expect(await access()).toEqual([])
  })

  it('writes one line in a quarter of an hour for a screen that asks again and again', async () => {
    const poll = () => test.call(contract.getEncounter, room(), { as: visit.meera })
    await poll()
    test.clock.advance(14 * 60_000)
    await poll()
    expect(await access()).toEqual(['getEncounter'])
    test.clock.advance(60_000)
    await poll()
    expect(await access()).toEqual(['getEncounter', 'getEncounter'])
    await test.call(contract.getEncounter, room(), { as: visit.asha })
    expect(await access('all')).toContain('getEncounter')
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import { registerAtFacility } from '../../patients/index.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createLaboratory, order } from '../../../../test/factories/lab.ts'
import { PrescriptionScene } from '../../../../test/factories/prescriptions.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

it('shows a desk what was prescribed, lets it book that for the patient, and says so from then on', async () => {
  const scene = new PrescriptionScene(test)
  const { patient, asha, meera } = await scene.begin()
  const serviceRequests = ['Hb', 'Moon dust'].map((testName) => ({ testName, note: '' }))
  const draft = (await scene.save(await scene.draftOf(['Paracetamol'], { serviceRequests }))).reply()
  const signed = (await scene.sign(draft.id)).reply()
  await inTransaction(test.deps.db, (tx) => registerAtFacility(tx, patient.id, meera.facilityId))
  const desk = await createPerson(test, { role: 'front_desk', facilityId: meera.facilityId })
  const read = (as: Person) => test.call(contract.listPrescribedTests, { params: { id: patient.id } }, { as })
  const [asked] = (await read(desk)).reply().items
  expect(asked).toMatchObject({
    prescriptionId: signed.id,
    practitionerName: 'Meera Iyer',
    tests: ['Hb', 'Moon dust'],
    ordered: false,
  })
  const match = await test.call(contract.matchPrescribedTests, { params: { id: signed.id } }, { as: desk })
  expect(match.reply().lines.map(({ test: found }) => found?.code ?? null)).toEqual(['haemoglobin', null])

  const lab = await createLaboratory(test)
  const placed = (await order(test, { ...lab, asha: desk, patient }, { prescriptionId: signed.id })).reply()
  expect(placed).toMatchObject({ status: 'booked', practitioner: { name: 'Meera Iyer' }, payAtCounter: true })
  expect((await read(desk)).reply().items[0]).toMatchObject({ ordered: true })
  // The family sees what the desk booked; the desk may take it back.
  const seen = await test.call(contract.getLabOrder, { params: { id: placed.id } }, { as: asha })
  expect(seen.reply().id).toBe(placed.id)
  const cancelled = await test.call(
    contract.cancelLabOrder,
    { params: { id: placed.id }, body: {} },
    { as: desk },
  )
  expect(cancelled.reply().order.status).toBe('cancelled')
  expect((await read(desk)).reply().items[0]).toMatchObject({ ordered: false })

  const elsewhere = await createPerson(test, {
    role: 'front_desk',
    facilityId: (await createFacility(test)).id,
  })
  expect((await read(elsewhere)).problem().code).toBe('patient_not_found')
  expect((await read(lab.ravi)).problem().status).toBe(403)
  // After ninety days it would have to be asked for again.
  test.clock.set(new Date(test.clock.now().getTime() + 91 * 86_400_000).toISOString())
  const later = await createPerson(test, { role: 'front_desk', facilityId: meera.facilityId })
  expect((await read(later)).reply().items).toEqual([])
})

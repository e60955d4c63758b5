import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/lab'
import { listNotifications } from '@imeds/contracts/notifications'
import { begin, createLabScene, type LabScene } from '../../../test/factories/lab.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { warnOfLateReport } from './lab-lateness.ts'
import { sendLabReminder } from './lab-reminders.ts'

let test: TestApp
let scene: LabScene
let meera: TestPractitioner
// Far ahead of any real day: reminders that wait here are never due by the database's clock.
const morning = '2090-12-04T03:30:00.000Z'
const slot = '2090-12-05T02:30:00.000Z'
beforeAll(async () => {
  test = await startTestApp({ now: morning })
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(morning)
  scene = await createLabScene(test)
  meera = await createPractitioner(test)
})

const told = async (person: { token: string }) =>
  (await test.call(listNotifications, { query: { limit: 50, unreadOnly: 'false' } }, { as: person }))
    .reply()
    .items.map(({ kind, link }) => `${kind} ${link}`)
    .toReversed()

/** An order that a practitioner asked for. */
async function ordered(tests: string[]) {
  const bench = await begin(test, scene, { tests, startsAt: slot })
  await test.deps.db
    .updateTable('lab_order')
    .set({ practitioner_id: meera.practitionerId })
    .where('id', '=', bench.orderId)
    .execute()
  return bench
}

it('tells the patient, the laboratory and who asked, each what concerns them', async () => {
  const bench = await ordered(['potassium'])
  test.clock.set('2090-12-05T02:35:00.000Z')
  await bench.receive()
  const [tube] = (await bench.order()).specimens
  ;(
    await test.call(
      contract.rejectSpecimen,
      { params: { id: tube!.id }, body: { reason: 'haemolysed', note: '' } },
      { as: scene.ravi },
    )
  ).reply()
  await bench.receive()
  ;(await bench.enter({ potassium: '7' })).reply()
  ;(await bench.callBack('potassium')).reply()
  ;(await bench.verify()).reply()
  const reportId = (await bench.release()).reply().report!.id
  await test.drain()
  await test.drain()
  expect((await told(scene.asha)).toSorted()).toEqual([
    `lab_order_booked /lab/orders/${bench.orderId}`,
    `lab_report_ready /lab/reports/${reportId}`,
    `lab_sample_needed_again /lab/orders/${bench.orderId}`,
  ])
  expect(await told(scene.sita)).toEqual([`lab_order_booked /lab-desk/orders/${bench.orderId}`])
  expect((await told(meera)).toSorted()).toEqual([
    `lab_report_ready /practice/lab/reports/${reportId}`,
    'lab_result_critical /practice',
  ])
})

it('reminds the patient a day and an hour before, the laboratory an hour before, and nobody of what was cancelled', async () => {
  const bench = await ordered(['haemoglobin'])
  await test.drain()
  test.clock.set('2090-12-04T02:30:00.000Z')
  await sendLabReminder(test.deps, { orderId: bench.orderId, which: 'day' })
  test.clock.set('2090-12-05T01:30:00.000Z')
  await sendLabReminder(test.deps, { orderId: bench.orderId, which: 'hour' })
  const at = `/orders/${bench.orderId}`
  expect((await told(scene.asha)).toSorted()).toEqual([
    `lab_order_booked /lab${at}`,
    `lab_reminder_day /lab${at}`,
    `lab_reminder_hour /lab${at}`,
  ])
  expect(await told(scene.ravi)).toContain(`lab_reminder_hour /lab-desk${at}`)
  const gone = await begin(test, scene, { startsAt: '2090-12-05T03:00:00.000Z' })
  ;(
    await test.call(contract.cancelLabOrder, { params: { id: gone.orderId }, body: {} }, { as: scene.ravi })
  ).reply()
  await test.drain()
  await sendLabReminder(test.deps, { orderId: gone.orderId, which: 'hour' })
  expect((await told(scene.asha)).filter((line) => line.endsWith(gone.orderId)).toSorted()).toEqual([
    `lab_order_cancelled /lab/orders/${gone.orderId}`,
  ])
})

it('warns the laboratory once of a report that is not there when it was promised, and of no other', async () => {
  const waiting = async () =>
    (
      await sql<{
        run_at: Date
      }>`select run_at from graphile_worker.jobs where key like 'lab_late:%'`.execute(test.deps.db)
    ).rows.map(({ run_at }) => run_at.toISOString())
  const bench = await ordered(['haemoglobin'])
  await warnOfLateReport(test.deps, { orderId: bench.orderId })
  expect(await waiting()).toEqual([])
  test.clock.set('2090-12-05T03:35:00.000Z')
  await bench.receive()
  // A day from the sample, not from the slot.
  expect(await waiting()).toEqual(['2090-12-06T03:35:00.000Z'])
  await warnOfLateReport(test.deps, { orderId: bench.orderId })
  test.clock.set('2090-12-06T03:36:00.000Z')
  await warnOfLateReport(test.deps, { orderId: bench.orderId })
  await warnOfLateReport(test.deps, { orderId: bench.orderId })
  const late = `lab_report_late /lab-desk/orders/${bench.orderId}`
  expect((await told(scene.ravi)).filter((line) => line.startsWith('lab_report_late'))).toEqual([late])
  expect(await told(scene.asha)).not.toContainEqual(expect.stringContaining('lab_report_late'))
  await bench.report({ haemoglobin: '13' })
  expect(await waiting()).toEqual([])
  // A correction is no promise broken.
  const amend = { ...bench.at, body: { reason: 'Wrong tube was read' } }
  ;(await test.call(contract.amendReport, amend, { as: scene.ravi })).reply()
  expect(await waiting()).toEqual([])
})

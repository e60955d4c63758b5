import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/pharmacy'
import { amendPrescription, savePrescriptionDraft } from '@imeds/contracts/prescriptions'
import { createOrderScene, deliver, prescribe, reminderTimes } from '../../../../test/factories/pharmacy.ts'
import type { Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'

let test: PaidTestApp
// Far ahead of any real day: what waits is never due by the database's clock before a test makes it so.
const now = '2090-12-07T03:30:00.000Z'
beforeAll(async () => {
  test = await startPaidTestApp({ now })
})
beforeEach(() => test.clock.set(now))
afterAll(() => test.close())

type Set = { startsOn?: string; timeZone?: string; times?: typeof reminderTimes }
const set = (prescriptionId: string, as: Person, over: Set = {}) =>
  test.call(
    contract.setPrescriptionReminder,
    {
      params: { id: prescriptionId },
      body: { timeZone: 'Asia/Kolkata', startsOn: '2090-12-07', times: reminderTimes, ...over },
    },
    { as },
  )
const get = async (prescriptionId: string, as: Person) =>
  (await test.call(contract.getPrescriptionReminder, { params: { id: prescriptionId } }, { as })).reply()
const change = (
  endpoint: typeof contract.stopMedicineReminder | typeof contract.snoozeMedicineReminder,
  id: string,
  as: Person,
  body: object = {},
) =>
  test.call(
    endpoint as typeof contract.snoozeMedicineReminder,
    { params: { id }, body: body as never },
    { as },
  )

const toldOf = async (kind: string, as: Person) =>
  test.deps.db
    .selectFrom('notification')
    .select(['occasion', 'params'])
    .where('kind', '=', kind)
    .where('user_id', '=', as.userId)
    .orderBy('occasion')
    .execute()

type Waiting = { key: string; run_at: Date }
const nextJob = async (until: string): Promise<Waiting | undefined> =>
  (
    await sql<Waiting>`select key, run_at from graphile_worker.jobs
      where (key like 'medicine_%' or key like 'refill:%') and run_at <= ${until} order by run_at limit 1`.execute(
      test.deps.db,
    )
  ).rows[0]

/** Lets the clock run to an instant, through every reminder that is due until then. */
async function runTo(instant: string): Promise<void> {
  for (let job = await nextJob(instant); job; job = await nextJob(instant)) {
    test.clock.set(job.run_at)
    const { key, run_at: at } = job
    await sql`update graphile_worker._private_jobs set run_at = now() where key = ${key}`.execute(
      test.deps.db,
    )
    await test.drain()
    // graphile-worker takes a job that is done away a moment after it ran.
    await expect.poll(async () => (await nextJob(at.toISOString()))?.key === key).toBe(false)
  }
  test.clock.set(instant)
  await test.drain()
}

describe('reminders of medicines', () => {
  it('come at the times of the dose, are put off, and end with the course', async () => {
    // One in the morning and one at night, for five days.
    const { prescriptionId, asha } = await prescribe(test)
    const before = await get(prescriptionId, asha)
    expect(before).toMatchObject({ reminder: null, current: true, lines: [{ regular: true }] })
    const reminder = (await set(prescriptionId, asha)).reply()
    expect(reminder).toMatchObject({
      status: 'active',
      nextAt: '2090-12-07T16:30:00.000Z',
      next: [{ genericName: expect.any(String) }],
      abilities: { stop: true, snooze: false },
    })
    expect(
      (await change(contract.snoozeMedicineReminder, reminder.id, asha, { minutes: 15 })).problem(),
    ).toMatchObject({ status: 409, code: 'nothing_due' })
    await runTo('2090-12-07T16:30:00.000Z')
    expect(await toldOf('medicine_due', asha)).toMatchObject([
      { occasion: '2090-12-07T16:30:00.000Z', params: { prescription: { prescriptionId } } },
    ])
    const snoozed = (
      await change(contract.snoozeMedicineReminder, reminder.id, asha, { minutes: 15 })
    ).reply()
    expect(snoozed).toMatchObject({
      snoozedUntil: '2090-12-07T16:45:00.000Z',
      nextAt: '2090-12-08T02:30:00.000Z',
    })
    await runTo('2090-12-07T16:45:00.000Z')
    expect(await toldOf('medicine_due', asha)).toHaveLength(2)
    const { items } = (await test.call(contract.listMedicineReminders, {}, { as: asha })).reply()
    expect(items).toMatchObject([{ id: reminder.id, snoozedUntil: null }])
    await runTo('2090-12-30T00:00:00.000Z')
    test.clock.set(now)
    expect((await get(prescriptionId, asha)).reminder).toMatchObject({ status: 'ended', nextAt: null })
  })

  it('stop when they are stopped, and begin again at other times', async () => {
    const { prescriptionId, asha } = await prescribe(test)
    const { id } = (await set(prescriptionId, asha)).reply()
    expect((await change(contract.stopMedicineReminder, id, asha)).reply().status).toBe('stopped')
    await runTo('2090-12-07T16:30:00.000Z')
    expect(await toldOf('medicine_due', asha)).toEqual([])
    expect((await test.call(contract.listMedicineReminders, {}, { as: asha })).reply().items).toEqual([])
    const later = (await set(prescriptionId, asha, { times: { ...reminderTimes, night: '23:00' } })).reply()
    expect(later).toMatchObject({ id, status: 'active', nextAt: '2090-12-07T17:30:00.000Z' })
  })

  it('follow the newer version of a prescription', async () => {
    const { scene, prescriptionId, asha } = await prescribe(test)
    await set(prescriptionId, asha)
    const { encounterId, meera } = scene.visit
    const params = { id: encounterId }
    const amend = { params: { id: prescriptionId }, body: { reason: 'Another dose' } }
    ;(await test.call(amendPrescription, amend, { as: meera })).reply()
    const body = await scene.draftOf(['Paracetamol'])
    body.medicationRequests[0]!.dose = {
      ...body.medicationRequests[0]!.dose,
      timing: { kind: 'daily', morning: 0, noon: 1, evening: 0, night: 0 },
    }
    const draft = (await test.call(savePrescriptionDraft, { params, body }, { as: meera })).reply()
    const newer = (await scene.sign(draft.id)).reply()
    expect((await get(prescriptionId, asha)).reminder).toBeNull()
    expect((await get(newer.id, asha)).reminder).toMatchObject({
      status: 'active',
      nextAt: '2090-12-07T07:30:00.000Z',
    })
    await runTo('2090-12-07T07:30:00.000Z')
    expect(await toldOf('medicine_due', asha)).toHaveLength(1)
    expect((await set(prescriptionId, asha)).problem().code).toBe('prescription_superseded')
  })

  it('are refused to others, for a zone that is none, for times in disorder, and when the days are over', async () => {
    const { prescriptionId, asha } = await prescribe(test)
    const stranger = (await prescribe(test)).asha
    expect((await set(prescriptionId, stranger)).problem().code).toBe('prescription_not_found')
    const { id } = (await set(prescriptionId, asha)).reply()
    expect((await change(contract.stopMedicineReminder, id, stranger)).problem().code).toBe(
      'medicine_reminder_not_found',
    )
    const fields = async (over: Set) => (await set(prescriptionId, asha, over)).problem().fields
    expect(await fields({ timeZone: 'Mars/Olympus' })).toMatchObject([{ path: 'body.timeZone' }])
    expect(await fields({ times: { ...reminderTimes, noon: '07:00' } })).toMatchObject([
      { path: 'body.times' },
    ])
    expect(await fields({ startsOn: '2091-06-01' })).toMatchObject([{ path: 'body.startsOn' }])
    const over = await set(prescriptionId, asha, { startsOn: '2090-11-01' })
    expect(over.problem()).toMatchObject({ status: 422, code: 'nothing_to_remind' })
  })
})

describe('a prescription that may be supplied again', () => {
  /** Sixty tablets for thirty days, and once more. */
  async function begin() {
    const scene = await createOrderScene(test, {
      repeats: 1,
      days: 30,
      stock: 500,
      expiresOn: '2092-12-31',
    })
    const left = async () =>
      (
        await test.call(
          contract.getPrescriptionSupply,
          { params: { id: scene.prescriptionId } },
          { as: scene.asha },
        )
      ).reply().lines[0]!
    return { ...scene, left }
  }

  it('is, so many times and no more, and the patient hears of it before the first supply ends', async () => {
    const scene = await begin()
    expect(await scene.left()).toMatchObject({ prescribed: 60, left: 60, repeats: 1 })
    await deliver(test, scene)
    expect(await scene.left()).toMatchObject({ left: 60 })
    await runTo('2091-01-01T04:30:00.000Z')
    expect(await toldOf('medicine_refill_due', scene.asha)).toMatchObject([
      { params: { prescription: { prescriptionId: scene.prescriptionId } } },
    ])
    test.clock.set(now)
    await deliver(test, scene)
    expect(await scene.left()).toMatchObject({ left: 0 })
    expect((await scene.place()).problem().code).toBe('nothing_left')
  })

  it('tells nobody who has ordered again already', async () => {
    const scene = await begin()
    await deliver(test, scene)
    await scene.place()
    await runTo('2091-01-01T04:30:00.000Z')
    expect(await toldOf('medicine_refill_due', scene.asha)).toEqual([])
  })

  it('is never of Schedule X', async () => {
    const { scene, prescriptionId } = await prescribe(test)
    const id = await scene.idOf('Aspirin')
    const medicine = (schedule: 'X' | null) =>
      test.deps.db.updateTable('medicine').set({ schedule }).where('id', '=', id).execute()
    await medicine('X')
    const { encounterId, meera } = scene.visit
    const amend = { params: { id: prescriptionId }, body: { reason: 'Another medicine' } }
    await test.call(amendPrescription, amend, { as: meera })
    const body = await scene.draftOf(['Aspirin'])
    body.medicationRequests[0]!.repeats = 1
    const refused = await test.call(
      savePrescriptionDraft,
      { params: { id: encounterId }, body },
      { as: meera },
    )
    expect(refused.problem().fields).toMatchObject([{ path: 'body.medicationRequests.0.repeats' }])
    await medicine(null)
  })
})

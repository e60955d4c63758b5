import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPaymentOrder, getBill } from '@imeds/contracts/billing'
import * as contract from '@imeds/contracts/lab'
import { statusesOf } from '../../../../test/factories/identity.ts'
import { createLabScene, order, type LabScene } from '../../../../test/factories/lab.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { india, pay } from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'

let test: PaidTestApp
let scene: LabScene
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  scene = await createLabScene(test)
})

const slots = async (collection: 'visit' | 'home' = 'visit') =>
  (
    await test.call(contract.listCollectionSlots, {
      params: { id: scene.laboratory.id },
      query: { collection, from: '2026-12-08', days: 1 },
    })
  ).reply().days[0]!.slots
const left = async (time: string) =>
  (await slots()).find(({ startsAt }) => startsAt === india(time))?.left ?? 0

describe('an order', () => {
  it('keeps its slot unpaid for a quarter of an hour, and is booked by its payment', async () => {
    const held = (
      await order(test, scene, { tests: ['haemoglobin', 'creatinine'], payAtCounter: false })
    ).reply()
    expect(held).toMatchObject({
      status: 'held',
      totalPaise: 33_000,
      bill: { status: 'open' },
      abilities: { pay: true, cancel: true, operate: false },
      promisedAt: india('08:00', '2026-12-09'),
    })
    expect(await left('08:00')).toBe(1)
    await pay(test, scene.asha, held.bill!.id)
    const read = (
      await test.call(contract.getLabOrder, { params: { id: held.id } }, { as: scene.asha })
    ).reply()
    expect(read).toMatchObject({ status: 'booked', bill: { status: 'paid' }, holdExpiresAt: null })
    const bill = (await test.call(getBill, { params: { id: held.bill!.id } }, { as: scene.asha })).reply()
    expect(bill.lines).toMatchObject([
      { description: 'Haemoglobin', sacCode: '999316', amountPaise: 15_000 },
      { description: 'Creatinine', amountPaise: 18_000 },
    ])
  })

  it('gives its slot back when nobody paid, and the money when somebody paid too late', async () => {
    const held = (await order(test, scene, { payAtCounter: false })).reply()
    const bill = { params: { id: held.bill!.id } }
    const checkout = (await test.call(createPaymentOrder, bill, { as: scene.asha })).reply()
    test.clock.advance(15 * 60_000)
    expect(await left('08:00')).toBe(2)
    await test.runJob('sweep_lab_orders')
    const read = async () =>
      (await test.call(contract.getLabOrder, { params: { id: held.id } }, { as: scene.asha })).reply()
    expect(await read()).toMatchObject({ status: 'expired', bill: { status: 'cancelled' } })
    test.control.pay(checkout.gatewayOrderId)
    await test.settleDown()
    expect((await read()).status).toBe('expired')
    const paid = (await test.call(getBill, bill, { as: scene.asha })).reply()
    expect(paid).toMatchObject({ paidPaise: 15_000, refundedPaise: 15_000 })
    await test.expectSoundBooks()
  })

  it('costs what the laboratory asks, whatever the client says', async () => {
    const answer = await order(test, scene, { totalPaise: 1, pricePaise: 1 } as object)
    expect(answer.reply().totalPaise).toBe(15_000)
  })

  it('adds the way home to the bill, and goes where the patient lives unless told otherwise', async () => {
    const placed = (await order(test, scene, { collection: 'home' })).reply()
    expect(placed).toMatchObject({
      homeFeePaise: 10_000,
      totalPaise: 25_000,
      collectionAddress: { line: '4 Temple Street', city: 'Hyderabad', pinCode: '500034' },
    })
  })

  it('is refused for what the laboratory does not do', async () => {
    const code = async (wish: Parameters<typeof order>[2]) => (await order(test, scene, wish)).problem().code
    expect(await code({ tests: ['haemoglobin', 'tsh'] })).toBe('test_not_offered')
    expect(await code({ startsAt: india('06:00') })).toBe('slot_not_offered')
    expect(await code({ startsAt: india('08:10') })).toBe('slot_not_offered')
    expect(await code({ startsAt: india('08:00', '2026-12-06') })).toBe('slot_not_offered')
    const delhi = { line: '1 Ring Road', city: 'Delhi', state: 'Delhi', pinCode: '110001' }
    expect(await code({ collection: 'home', address: delhi })).toBe('too_far_away')
    expect(await code({ prescriptionId: scene.laboratory.id })).toBe('prescription_not_found')
    expect(await code({ laboratoryId: scene.patient.id })).toBe('laboratory_not_found')
    const strict = await createLabScene(test, {
      terms: { home_collection: false, home_collection_fee_paise: 0, pay_at_counter: false },
    })
    const there = (wish: Parameters<typeof order>[2]) => order(test, strict, wish)
    expect((await there({ collection: 'home' })).problem().code).toBe('home_collection_not_offered')
    expect((await there({})).problem().code).toBe('pay_at_counter_not_offered')
    const nowhere = await createLabScene(test, { patient: { address_line: null } })
    expect((await order(test, nowhere, { collection: 'home' })).problem().code).toBe('address_missing')
    const stranger = { ...scene, asha: await createPerson(test) }
    expect((await order(test, stranger)).problem().code).toBe('patient_not_found')
    expect((await order(test, { ...scene, asha: scene.ravi })).status).toBe(403)
  })

  it('is not hoarded: three at most wait for their payment', async () => {
    for (const time of ['08:00', '08:30', '09:00'])
      (await order(test, scene, { payAtCounter: false, startsAt: india(time) })).reply()
    const answer = await order(test, scene, { payAtCounter: false, startsAt: india('09:30') })
    expect(answer.problem().code).toBe('too_many_orders')
  })

  it('is placed once for one key', async () => {
    const key = 'the-same-key-twice'
    const [first, second] = [await order(test, scene, {}, { key }), await order(test, scene, {}, { key })]
    expect(second.reply().id).toBe(first.reply().id)
    expect(await left('08:00')).toBe(1)
  })
})

describe('a slot', () => {
  it('takes as many as it has places, however many come at once', async () => {
    const racers = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const asha = await createPerson(test)
        return { ...scene, asha, patient: await createPatient(test, { of: asha }) }
      }),
    )
    const answers = await Promise.all(racers.map((racer) => order(test, racer)))
    expect(statusesOf(answers)).toEqual([201, 201, ...Array.from({ length: 10 }, () => 409)])
    expect(answers.filter(({ status }) => status === 409).map((one) => one.problem().code)).toEqual(
      Array.from({ length: 10 }, () => 'slot_taken'),
    )
    expect(await left('08:00')).toBe(0)
  })

  it('never sells a place twice, even past the use case', async () => {
    const { id } = (await order(test, scene)).reply()
    const { id: _, ...row } = await test.deps.db
      .selectFrom('lab_order')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await expect(test.deps.db.insertInto('lab_order').values(row).execute()).rejects.toThrow(
      'lab_order_seat_once',
    )
  })
})

describe('cancelling', () => {
  const cancel = (id: string, as: { token: string }) =>
    test.call(contract.cancelLabOrder, { params: { id }, body: { reason: 'Not needed' } }, { as })

  it('pays back what was paid, and gives the place back', async () => {
    const held = (await order(test, scene, { payAtCounter: false })).reply()
    await pay(test, scene.asha, held.bill!.id)
    expect((await cancel(held.id, scene.asha)).reply()).toMatchObject({
      refundPaise: 15_000,
      order: { status: 'cancelled', abilities: { cancel: false } },
    })
    expect(await left('08:00')).toBe(2)
    expect((await cancel(held.id, scene.asha)).problem().code).toBe('wrong_status')
  })

  it('cancels the open bill of what would be paid at the counter', async () => {
    const placed = (await order(test, scene)).reply()
    expect((await cancel(placed.id, scene.asha)).reply()).toMatchObject({
      refundPaise: 0,
      order: { bill: { status: 'cancelled' } },
    })
  })

  it('is the laboratory’s until the sample is taken, the patient’s two hours before', async () => {
    const { id } = (await order(test, scene)).reply()
    test.clock.set(india('06:01'))
    expect((await cancel(id, scene.asha)).problem().code).toBe('too_late_to_change')
    expect((await cancel(id, (await createLabScene(test)).ravi)).problem().code).toBe('lab_order_not_found')
    expect((await cancel(id, scene.ravi)).reply().order.status).toBe('cancelled')
  })
})

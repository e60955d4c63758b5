import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelLabOrder } from '@imeds/contracts/lab'
import {
  buyPackage,
  cancelPackagePurchase,
  getPackagePurchase,
  giveBackPackagePart,
  listPackagePurchases,
  markPackagePartUsed,
} from '@imeds/contracts/packages'
import { cancelAppointment } from '@imeds/contracts/scheduling'
import { order } from '../../../../test/factories/lab.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import {
  buy,
  buyPaid,
  createHealthPackage,
  createPackageScene,
  packageBody,
  type PackageScene,
} from '../../../../test/factories/packages.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { hold, india, pay } from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'
import { checkBooks } from '../../billing/index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const read = async (id: string, as: Person) =>
  (await test.call(getPackagePurchase, { params: { id } }, { as })).reply()
const cancelPurchase = (id: string, as: Person) =>
  test.call(cancelPackagePurchase, { params: { id }, body: {} }, { as })
const usedOf = async (id: string, as: Person) => (await read(id, as)).parts.map(({ used }) => used)
const visit = (scene: PackageScene, packagePurchaseId: string, time = '09:00') =>
  hold(test, scene, { packagePurchaseId, startsAt: india(time) })
const refunds = async (billId: string) =>
  (
    await test.deps.db.selectFrom('refund').select('amount_paise').where('bill_id', '=', billId).execute()
  ).reduce((sum, { amount_paise }) => sum + amount_paise, 0)

describe('a bought package', () => {
  it('is unpaid, then active from its payment for its days, and billed part by part', async () => {
    const scene = await createPackageScene(test)
    const { id } = await createHealthPackage(test, scene)
    const bought = await buy(test, scene, id)
    expect(bought).toMatchObject({
      status: 'unpaid',
      pricePaise: 120_000,
      expiresAt: null,
      abilities: { pay: true, use: false, cancel: true },
    })
    const lines = await test.deps.db
      .selectFrom('bill_line')
      .select(['quantity', 'amount_paise'])
      .where('bill_id', '=', bought.bill!.id)
      .orderBy('position')
      .execute()
    expect(lines.map((line) => [line.quantity, line.amount_paise])).toEqual([
      [1, 25_455],
      [2, 72_727],
      [1, 21_818],
    ])
    await pay(test, scene.asha, bought.bill!.id)
    expect(await read(bought.id, scene.farah)).toMatchObject({
      status: 'active',
      expiresAt: '2027-03-07T03:30:00.000Z',
      abilities: { use: true, markUsed: true },
    })
  })

  it('goes from its booking to its last part', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    const first = (await visit(scene, id)).reply()
    expect(first).toMatchObject({
      status: 'booked',
      feePaise: 0,
      bill: null,
      packagePurchase: { id, name: 'Heart check' },
    })
    const tests = await order(test, scene, {
      tests: ['complete_blood_count'],
      payAtCounter: false,
      packagePurchaseId: id,
    })
    expect(tests.reply()).toMatchObject({
      status: 'booked',
      totalPaise: 0,
      bill: null,
      packagePurchase: { id, name: 'Heart check' },
    })
    ;(await visit(scene, id, '09:30')).reply()
    const ecg = (await read(id, scene.farah)).parts[2]!
    const marked = await test.call(
      markPackagePartUsed,
      { params: { id }, body: { partId: ecg.id } },
      { as: scene.farah },
    )
    expect(marked.reply()).toMatchObject({
      status: 'completed',
      parts: [{ used: 1 }, { used: 2 }, { used: 1 }],
    })
    expect((await cancelPurchase(id, scene.asha)).problem().code).toBe('package_over')
    const use = (await read(id, scene.farah)).uses.find(({ partId }) => partId === ecg.id)!
    const back = await test.call(giveBackPackagePart, { params: { id, useId: use.id } }, { as: scene.farah })
    expect(back.reply()).toMatchObject({ status: 'active', parts: [{ used: 1 }, { used: 2 }, { used: 0 }] })
    expect(await checkBooks(test.deps.db)).toEqual([])
  })

  it('gives its last part to one of two who want it at once', async () => {
    const scene = await createPackageScene(test)
    const { items } = await packageBody(test, scene)
    const { id } = await buyPaid(test, scene, {
      pricePaise: 45_000,
      items: [{ ...items[1]!, quantity: 1 }],
    })
    const answers = await Promise.all([visit(scene, id), visit(scene, id, '10:00')])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await usedOf(id, scene.asha)).toEqual([1])
    const late = await test.deps.db
      .selectFrom('package_part')
      .select('id')
      .where('purchase_id', '=', id)
      .executeTakeFirstOrThrow()
    await expect(
      test.deps.db
        .insertInto('package_use')
        .values({ part_id: late.id, used_by: scene.asha.userId, used_at: test.clock.now() })
        .execute(),
    ).rejects.toMatchObject({ constraint: 'package_part_within' })
  })

  it('bills what it does not hold, and takes its part back with the order', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    const wish = { tests: ['complete_blood_count', 'potassium'], packagePurchaseId: id }
    const placed = (await order(test, scene, wish)).reply()
    expect(placed).toMatchObject({ totalPaise: 20_000, items: [{ pricePaise: 0 }, { pricePaise: 20_000 }] })
    expect(await usedOf(id, scene.asha)).toEqual([1, 0, 0])
    const none = await order(test, scene, { tests: ['complete_blood_count'], packagePurchaseId: id })
    expect(none.problem()).toMatchObject({ status: 409, code: 'package_part_used_up' })
    ;(await test.call(cancelLabOrder, { params: { id: placed.id }, body: {} }, { as: scene.asha })).reply()
    expect(await usedOf(id, scene.asha)).toEqual([0, 0, 0])
  })

  it('takes its part back by the policy that refunds money', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    const cancel = async (appointmentId: string, as: Person) =>
      (await test.call(cancelAppointment, { params: { id: appointmentId }, body: {} }, { as })).reply()
    await cancel((await visit(scene, id)).reply().id, scene.asha)
    expect(await usedOf(id, scene.asha)).toEqual([0, 0, 0])
    const late = (await visit(scene, id)).reply()
    const called = (await visit(scene, id, '09:30')).reply()
    try {
      test.clock.set(india('08:00'))
      await cancel(late.id, scene.asha)
      await cancel(called.id, scene.meera)
    } finally {
      test.clock.set(testNow)
    }
    expect(await usedOf(id, scene.asha)).toEqual([0, 1, 0])
  })
})

describe('ending a package', () => {
  it('gives everything back when nothing is used, and nothing twice', async () => {
    const scene = await createPackageScene(test)
    const bought = await buyPaid(test, scene)
    expect((await cancelPurchase(bought.id, scene.asha)).reply()).toMatchObject({
      refundPaise: 120_000,
      purchase: { status: 'cancelled' },
    })
    expect((await cancelPurchase(bought.id, scene.asha)).problem().code).toBe('package_over')
    await test.settleDown()
    expect(await refunds(bought.bill!.id)).toBe(120_000)
    expect(await checkBooks(test.deps.db)).toEqual([])
  })

  it('gives the unused parts back at their share, and the rest with a visit that is called off later', async () => {
    const scene = await createPackageScene(test)
    const bought = await buyPaid(test, scene)
    const booked = (await visit(scene, bought.id)).reply()
    const { refundPaise } = (await cancelPurchase(bought.id, scene.asha)).reply()
    expect(refundPaise).toBeGreaterThan(83_000)
    expect(refundPaise).toBeLessThan(84_000)
    ;(await test.call(cancelAppointment, { params: { id: booked.id }, body: {} }, { as: scene.asha })).reply()
    await test.settleDown()
    expect(await refunds(bought.bill!.id)).toBe(120_000)
    expect(await checkBooks(test.deps.db)).toEqual([])
  })

  it('costs nothing while it is unpaid; money that comes after all goes back', async () => {
    const scene = await createPackageScene(test)
    const { id } = await createHealthPackage(test, scene)
    const bought = await buy(test, scene, id)
    expect((await cancelPurchase(bought.id, scene.asha)).reply().refundPaise).toBe(0)
    expect((await read(bought.id, scene.asha)).status).toBe('cancelled')
  })

  it('is done by time: told seven days before, over at the end; an unpaid one lapses in a day', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    const unpaid = await buy(test, scene, (await createHealthPackage(test, scene)).id)
    const told = async () =>
      (
        await test.deps.db
          .selectFrom('package_purchase')
          .select('told_of_expiry_at')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).told_of_expiry_at
    try {
      test.clock.advance(24 * 3_600_000)
      await test.runJob('sweep_package_purchases')
      expect(await told()).toBeNull()
      test.clock.advance(82 * 86_400_000)
      await test.runJob('sweep_package_purchases')
      expect(await told()).not.toBeNull()
      test.clock.advance(7 * 86_400_000)
      await test.runJob('sweep_package_purchases')
    } finally {
      test.clock.set(testNow)
    }
    expect((await read(unpaid.id, scene.asha)).status).toBe('cancelled')
    expect((await read(id, scene.asha)).status).toBe('expired')
    expect((await visit(scene, id)).problem().code).toBe('package_not_usable')
  })
})

describe('a package is refused', () => {
  it('unpaid, to another patient, for another’s purchase, and to another desk', async () => {
    const scene = await createPackageScene(test)
    const { id: packageId } = await createHealthPackage(test, scene)
    const bought = await buy(test, scene, packageId)
    expect((await visit(scene, bought.id)).problem().code).toBe('package_not_usable')
    await pay(test, scene.asha, bought.bill!.id)
    const child = await createPatient(test, { of: scene.asha, relation: 'child' })
    const other = await hold(test, { ...scene, patient: child }, { packagePurchaseId: bought.id })
    expect(other.problem().code).toBe('package_not_usable')
    expect((await visit(scene, newId())).problem().code).toBe('package_not_usable')
    const ravi = await createPerson(test)
    const asked = await test.call(
      buyPackage,
      { body: { packageId, patientId: scene.patient.id } },
      { as: ravi },
    )
    expect(asked.problem().code).toBe('patient_not_found')
    const facilityId = (await createFacility(test)).id
    const elsewhere = await createPerson(test, { role: 'front_desk', facilityId })
    const mine = await createPatient(test, { facilityId })
    const sold = await test.call(buyPackage, { body: { packageId, patientId: mine.id } }, { as: elsewhere })
    expect(sold.problem().code).toBe('package_not_found')
    const list = await test.call(listPackagePurchases, { query: { limit: 20 } }, { as: elsewhere })
    expect(list.reply().items).toEqual([])
  })

  it('by a laboratory that it does not name, and beyond three unpaid ones', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    const other = await createPackageScene(test)
    const asked = await order(
      test,
      { ...scene, laboratory: other.laboratory },
      { tests: ['complete_blood_count'], packagePurchaseId: id },
    )
    expect(asked.problem().code).toBe('package_part_used_up')
    const { id: packageId } = await createHealthPackage(test, scene)
    for (let count = 0; count < 3; count++) await buy(test, scene, packageId)
    const full = await test.call(
      buyPackage,
      { body: { packageId, patientId: scene.patient.id } },
      { as: scene.asha },
    )
    expect(full.problem()).toMatchObject({ status: 409, code: 'too_many_purchases' })
  })
})

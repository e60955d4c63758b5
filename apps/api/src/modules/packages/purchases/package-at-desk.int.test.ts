import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyDiscount, createPaymentOrder, receivePayment } from '@imeds/contracts/billing'
import { bookWalkIn } from '@imeds/contracts/desk'
import {
  buyPackage,
  cancelPackagePurchase,
  findUsablePackages,
  getPackagePurchase,
  listPackagePurchases,
  previewPackageCancellation,
  type PackagePurchase,
} from '@imeds/contracts/packages'
import { mergePatients } from '@imeds/contracts/patients'
import { checkIn } from '@imeds/contracts/scheduling'
import { createDiscountRow } from '../../../../test/factories/billing.ts'
import { testId } from '../../../../test/factories/lab.ts'
import {
  buy,
  buyPaid,
  createHealthPackage,
  createPackageScene,
  type PackageScene,
} from '../../../../test/factories/packages.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { hold, india } from '../../../../test/factories/scheduling.ts'
import { testNow } from '../../../../test/harness.ts'
import type { Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const read = async (id: string, as: Person) =>
  (await test.call(getPackagePurchase, { params: { id } }, { as })).reply()
const usedOf = async (id: string, as: Person) => (await read(id, as)).parts.map(({ used }) => used)
const at = async <Result>(time: string, work: () => Promise<Result>): Promise<Result> => {
  try {
    test.clock.set(time)
    return await work()
  } finally {
    test.clock.set(testNow)
  }
}
const preview = (id: string, as: Person) => test.call(previewPackageCancellation, { params: { id } }, { as })
const usable = async (
  scene: PackageScene,
  as: Person,
  patientId = scene.patient.id,
  mode = 'in_person' as const,
) => {
  const { practitionerId, facilityId } = scene.meera
  const query = { patientId, practitionerId, facilityId, mode }
  return (await test.call(findUsablePackages, { query }, { as })).reply().items
}
const sellAtDesk = async (scene: PackageScene): Promise<PackagePurchase> => {
  const { id: packageId } = await createHealthPackage(test, scene)
  const patient = await createPatient(test, { facilityId: scene.meera.facilityId })
  const body = { packageId, patientId: patient.id }
  return (await test.call(buyPackage, { body }, { as: scene.farah })).reply()
}
const take = (billId: string, amountPaise: number, duePaise: number, as: Person) =>
  test.call(
    receivePayment,
    { params: { id: billId }, body: { method: 'cash', amountPaise, duePaise } },
    { as },
  )

describe('at the desk', () => {
  it('a package is sold and paid in parts over the counter, and pays a walk-in', async () => {
    const scene = await createPackageScene(test)
    const { id, bill, patient } = await sellAtDesk(scene)
    ;(await take(bill!.id, 50_000, 120_000, scene.farah)).reply()
    expect((await read(id, scene.farah)).status).toBe('unpaid')
    ;(await take(bill!.id, 70_000, 70_000, scene.farah)).reply()
    expect(await read(id, scene.farah)).toMatchObject({ status: 'active', bill: { status: 'paid' } })
    expect(await usable(scene, scene.farah, patient.id)).toMatchObject([{ id, part: { left: 2 } }])
    const { practitionerId, facilityId } = scene.meera
    const body = { patientId: patient.id, practitionerId, facilityId, packagePurchaseId: id }
    const walkIn = await at(india('09:00'), () => test.call(bookWalkIn, { body }, { as: scene.farah }))
    expect(walkIn.reply().appointment).toMatchObject({
      feePaise: 0,
      bill: null,
      packagePurchase: { id, name: 'Heart check' },
    })
    expect(await usedOf(id, scene.farah)).toEqual([0, 1, 0])
    await test.expectSoundBooks()
  })

  it('a code takes off its bill, and what was not paid does not come back', async () => {
    const scene = await createPackageScene(test)
    const { id, bill } = await sellAtDesk(scene)
    await createDiscountRow(test, { facility_id: scene.meera.facilityId, code: 'PACK20' })
    const applied = await test.call(
      applyDiscount,
      { params: { id: bill!.id }, body: { code: 'PACK20' } },
      { as: scene.farah },
    )
    expect(applied.reply().duePaise).toBe(96_000)
    ;(await take(bill!.id, 96_000, 96_000, scene.farah)).reply()
    expect((await preview(id, scene.farah)).reply()).toEqual({
      paidPaise: 96_000,
      refundPaise: 96_000,
      returns: [{ channel: 'counter', amountPaise: 96_000 }],
      unused: 4,
    })
    const ended = await test.call(cancelPackagePurchase, { params: { id }, body: {} }, { as: scene.farah })
    expect(ended.reply().refundPaise).toBe(96_000)
    await test.expectSoundBooks()
  })
})

describe('ending a package', () => {
  it('is told before as it is done', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    ;(await hold(test, scene, { packagePurchaseId: id, startsAt: india('09:00') })).reply()
    const said = (await preview(id, scene.asha)).reply()
    expect(said).toMatchObject({ paidPaise: 120_000, unused: 3, returns: [{ channel: 'gateway' }] })
    const done = await test.call(cancelPackagePurchase, { params: { id }, body: {} }, { as: scene.asha })
    expect(done.reply().refundPaise).toBe(said.refundPaise)
    expect((await preview(id, scene.asha)).problem()).toMatchObject({ status: 409, code: 'package_over' })
  })

  it('gives back all that came over a counter for an unpaid one', async () => {
    const scene = await createPackageScene(test)
    const { id, bill } = await sellAtDesk(scene)
    ;(await take(bill!.id, 50_000, 120_000, scene.farah)).reply()
    expect((await preview(id, scene.farah)).reply()).toMatchObject({
      refundPaise: 50_000,
      returns: [{ channel: 'counter', amountPaise: 50_000 }],
    })
  })

  it('gives back a payment that came after it', async () => {
    const scene = await createPackageScene(test)
    const bought = await buy(test, scene, (await createHealthPackage(test, scene)).id)
    const params = { id: bought.bill!.id }
    const order = (await test.call(createPaymentOrder, { params }, { as: scene.asha })).reply()
    await test.call(cancelPackagePurchase, { params: { id: bought.id }, body: {} }, { as: scene.asha })
    test.control.pay(order.gatewayOrderId)
    await test.settleDown()
    expect((await read(bought.id, scene.asha)).status).toBe('cancelled')
    const refunds = await test.deps.db
      .selectFrom('refund')
      .innerJoin('payment', 'payment.id', 'refund.payment_id')
      .select(['refund.amount_paise', 'refund.status'])
      .where('payment.bill_id', '=', params.id)
      .execute()
    expect(refunds).toEqual([{ amount_paise: 120_000, status: 'processed' }])
    await test.expectSoundBooks()
  })
})

describe('what can pay a booking', () => {
  it('is what fits the visit or the tests, of this patient only', async () => {
    const scene = await createPackageScene(test)
    const { id } = await buyPaid(test, scene)
    expect(await usable(scene, scene.asha)).toMatchObject([
      { id, name: 'Heart check', part: { label: 'Consultation with Meera Iyer', left: 2 }, testIds: [] },
    ])
    const child = await createPatient(test, { of: scene.asha, relation: 'child' })
    expect(await usable(scene, scene.asha, child.id)).toEqual([])
    const elsewhere = await createPackageScene(test)
    expect(await usable(scene, elsewhere.asha)).toEqual([])
    const count = await testId(test, 'complete_blood_count')
    const asked = {
      patientId: scene.patient.id,
      laboratoryId: scene.laboratory.id,
      testIds: `${count},${await testId(test, 'potassium')}`,
    }
    const tests = (await test.call(findUsablePackages, { query: asked }, { as: scene.asha })).reply()
    expect(tests.items).toMatchObject([{ id, part: null, testIds: [count], testsPaise: 35_000 }])
    const elsewhereToo = { ...asked, laboratoryId: elsewhere.laboratory.id }
    expect(
      (await test.call(findUsablePackages, { query: elsewhereToo }, { as: scene.asha })).reply().items,
    ).toEqual([])
  })

  it('is the package of either id of a merged patient', async () => {
    const scene = await createPackageScene(test)
    const { id, bill, patient } = await sellAtDesk(scene)
    ;(await take(bill!.id, 120_000, 120_000, scene.farah)).reply()
    const kept = await createPatient(test, { facilityId: scene.meera.facilityId })
    const body = { duplicateId: patient.id, reason: 'The same person' }
    ;(await test.call(mergePatients, { params: { id: kept.id }, body }, { as: scene.farah })).reply()
    for (const patientId of [kept.id, patient.id])
      expect(await usable(scene, scene.farah, patientId)).toMatchObject([{ id }])
    const list = await test.call(
      listPackagePurchases,
      { query: { limit: 20, patientId: kept.id } },
      { as: scene.farah },
    )
    expect(list.reply().items).toMatchObject([{ id }])
    const { practitionerId, facilityId } = scene.meera
    const wish = { patientId: kept.id, practitionerId, facilityId, packagePurchaseId: id }
    const seen = await at(india('10:00'), () => test.call(bookWalkIn, { body: wish }, { as: scene.farah }))
    expect(seen.reply().appointment.feePaise).toBe(0)
  })
})

it('a visit to which the practice did not come gives its part back', async () => {
  const scene = await createPackageScene(test)
  const { id } = await buyPaid(test, scene)
  const visit = (await hold(test, scene, { packagePurchaseId: id, startsAt: india('09:00') })).reply()
  await at(india('08:50'), () => test.call(checkIn, { params: { id: visit.id } }, { as: scene.asha }))
  expect(await usedOf(id, scene.asha)).toEqual([0, 1, 0])
  await at(india('21:30'), () => test.runJob('close_missed_visits'))
  expect(await usedOf(id, scene.asha)).toEqual([0, 0, 0])
})

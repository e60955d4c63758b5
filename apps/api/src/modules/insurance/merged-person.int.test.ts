import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDeskItem, listBills, sellAtDesk } from '@imeds/contracts/billing'
import { listClaims, listCoverages, moveClaim, startClaim } from '@imeds/contracts/insurance'
import { mergePatients } from '@imeds/contracts/patients'
import { createBill, payAtCounter } from '../../../test/factories/billing.ts'
import { createCounter, register, type Counter } from '../../../test/factories/desk.ts'
import { addPapers, createClaim, createCoverage } from '../../../test/factories/insurance.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'

let test: TestApp
let counter: Counter
beforeAll(async () => {
  test = await startTestApp()
  counter = await createCounter(test)
})
afterAll(() => test.close())

it('has policies, claims and bills under whichever id they were written', async () => {
  const { desk, facilityId } = counter
  const kept = await register(test, counter, { name: 'Lakshmi Devi', birthDate: '1975-06-01' })
  const duplicate = await register(test, counter, {
    name: 'Laxmi Devi',
    birthDate: '1975-06-01',
    notSameAs: [kept.id],
  })
  const before = await createCoverage(test, desk, duplicate.id)
  const bill = await createBill(test, { facilityId, patientId: kept.id })
  await payAtCounter(test, bill, desk)
  const earlier = await createBill(test, { facilityId, patientId: duplicate.id })
  await payAtCounter(test, earlier, desk)
  const begun = await createClaim(test, desk, { billId: earlier.id, coverageId: before.id })
  const body = { duplicateId: duplicate.id, reason: 'The same person' }
  const merged = await test.call(mergePatients, { params: { id: kept.id }, body }, { as: desk })
  expect(merged.status).toBe(201)

  const after = await createCoverage(test, desk, duplicate.id, { payer: 'Arogya Mutual' })
  for (const id of [kept.id, duplicate.id]) {
    const { items } = (await test.call(listCoverages, { params: { id } }, { as: desk })).reply()
    expect(items.map((one) => one.id).toSorted()).toEqual([before.id, after.id].toSorted())
  }
  // The policy stands under one id, the bill under the other.
  const claim = (
    await test.call(
      startClaim,
      { body: { billId: bill.id, coverageId: before.id, claimedPaise: 40_000 } },
      { as: desk },
    )
  ).reply()
  for (const patientId of [kept.id, duplicate.id]) {
    const claims = await test.call(listClaims, { query: { patientId, limit: 20 } }, { as: desk })
    expect(claims.reply().items.map(({ id }) => id)).toEqual([claim.id, begun.id])
  }
  // What was begun before they were joined goes on.
  await addPapers(test, desk, begun)
  const handedIn = await test.call(
    moveClaim,
    { params: { id: begun.id }, body: { to: 'submitted' } },
    { as: desk },
  )
  expect(handedIn.reply().status).toBe('submitted')

  const item = { name: 'ECG', sacCode: '999316', hsnCode: null, pricePaise: 300_00 }
  const listed = await test.call(createDeskItem, { params: { id: facilityId }, body: item }, { as: desk })
  const lines = [{ deskItemId: listed.reply().id, quantity: 1 }]
  const sale = { params: { id: facilityId }, body: { patientId: duplicate.id, lines } }
  expect((await test.call(sellAtDesk, sale, { as: desk })).reply().patient.id).toBe(kept.id)
  const bills = await test.call(listBills, { query: { patientId: duplicate.id, limit: 20 } }, { as: desk })
  expect(bills.reply().items).toHaveLength(3)
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import {
  applyDiscount,
  createDiscount,
  createPaymentOrder,
  listDiscounts,
  removeDiscount,
  updateDiscount,
} from '@imeds/contracts/billing'
import {
  createBill,
  createCounter,
  createDiscountRow,
  medicines,
  readBill,
} from '../../../../test/factories/billing.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { statusesOf } from '../../../../test/factories/identity.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { cancelOpenBill } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.deps.db.updateTable('discount').set({ active: false }).execute()
})
afterEach(() => test.expectSoundBooks())

const apply = (billId: string, as: Person, code = 'DIWALI20') =>
  test.call(applyDiscount, { params: { id: billId }, body: { code } }, { as })
const used = async (id: string) =>
  await test.deps.db
    .selectFrom('discount')
    .select('used_count')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

describe('a code', () => {
  it('takes its share off an open bill, tax included, and the rest is paid', async () => {
    const counter = await createCounter(test, {
      subjectType: 'medicine_order',
      lines: medicines,
      facility: { gstin: '36AABCU9603R1ZM' },
    })
    await createDiscountRow(test, { facility_id: counter.facility.id })
    const reduced = (await apply(counter.bill.id, counter.person)).reply()
    expect(reduced).toMatchObject({
      totalPaise: 222_80,
      duePaise: 222_80,
      discount: { title: 'Diwali week', amountPaise: 55_70, removable: true },
      lines: [
        { discountPaise: 34_70 },
        { discountPaise: 21_00, tax: { taxablePaise: 80_00, cgstPaise: 2_00 } },
      ],
    })
    const paid = await counter.receive({ amountPaise: 222_80, duePaise: 222_80 })
    expect(paid.reply()).toMatchObject({ status: 'paid', discount: { removable: false } })
  })

  it('changes what is paid online, too', async () => {
    const { bill, person, facility } = await createCounter(test)
    await createDiscountRow(test, { facility_id: facility.id })
    const open = () => test.call(createPaymentOrder, { params: { id: bill.id } }, { as: person })
    const before = (await open()).reply()
    await apply(bill.id, person)
    const after = (await open()).reply()
    expect([before.amountPaise, after.amountPaise]).toEqual([50_000, 40_000])
    test.control.pay(after.gatewayOrderId)
    await test.settleDown()
    expect((await readBill(test, bill.id)).status).toBe('paid')
  })

  it('may make a bill free: it is paid by that, with a number', async () => {
    const { bill, person, facility } = await createCounter(test)
    await createDiscountRow(test, { facility_id: facility.id, percent_basis_points: 10_000 })
    expect((await apply(bill.id, person)).reply()).toMatchObject({
      status: 'paid',
      totalPaise: 0,
      number: `${facility.code}/2627/000001`,
      payments: [],
    })
  })

  it('settles what a part payment had left', async () => {
    const { bill, person, facility, receive } = await createCounter(test)
    await createDiscountRow(test, { facility_id: facility.id, kind: 'amount', amount_paise: 30_000 })
    await receive({ amountPaise: 20_000 })
    expect((await apply(bill.id, person)).reply()).toMatchObject({ status: 'paid', paidPaise: 20_000 })
  })

  it('is taken away again, and then used by somebody else', async () => {
    const { bill, person, facility } = await createCounter(test)
    const { id } = await createDiscountRow(test, { facility_id: facility.id, most_uses: 1 })
    await apply(bill.id, person)
    const params = { params: { id: bill.id } }
    const back = await test.call(removeDiscount, params, { as: person })
    expect(back.reply()).toMatchObject({ totalPaise: 50_000, discount: null, lines: [{ discountPaise: 0 }] })
    expect(await used(id)).toEqual({ used_count: 0 })
    expect((await test.call(removeDiscount, params, { as: person })).problem().code).toBe(
      'discount_not_applied',
    )
    expect((await apply(bill.id, person)).status).toBe(201)
  })

  it('is free again when its bill is cancelled', async () => {
    const { bill, person, facility } = await createCounter(test)
    const { id } = await createDiscountRow(test, { facility_id: facility.id, most_uses: 1 })
    await apply(bill.id, person)
    await inTransaction(test.deps.db, (tx) =>
      cancelOpenBill(tx, { subjectType: 'appointment', subjectId: bill.subjectId }),
    )
    expect(await used(id)).toEqual({ used_count: 0 })
  })

  it('says why it does not fit', async () => {
    const { bill, person, facility } = await createCounter(test)
    const other = await createFacility(test)
    await createDiscountRow(test, { facility_id: other.id, code: 'ELSEWHERE' })
    await createDiscountRow(test, { facility_id: facility.id, code: 'ENDED', valid_until: test.clock.now() })
    await createDiscountRow(test, { facility_id: facility.id, code: 'LABONLY', subject_types: ['lab_order'] })
    await createDiscountRow(test, { facility_id: facility.id, code: 'BIGBILLS', min_total_paise: 100_000 })
    const problem = async (code: string) => (await apply(bill.id, person, code)).problem()
    expect(await problem('NOSUCHCODE')).toMatchObject({ status: 422, code: 'discount_unknown' })
    expect((await problem('ELSEWHERE')).code).toBe('discount_unknown')
    expect((await problem('ENDED')).data).toEqual({ reason: 'period' })
    expect((await problem('LABONLY')).data).toEqual({ reason: 'subject' })
    expect((await problem('BIGBILLS')).data).toEqual({ reason: 'minimum', minTotalPaise: 100_000 })
    await createDiscountRow(test, { facility_id: facility.id })
    await apply(bill.id, person)
    expect((await problem('DIWALI20')).code).toBe('discount_already_applied')
  })

  it('counts for each patient as often as it says', async () => {
    const { bill, person, facility, patient } = await createCounter(test)
    await createDiscountRow(test, { facility_id: facility.id, most_uses_per_patient: 1 })
    await apply(bill.id, person)
    const second = await createBill(test, { facilityId: facility.id, patientId: patient.id })
    const answer = await apply(second.id, person)
    expect([answer.status, answer.problem().code]).toEqual([409, 'discount_used_up'])
  })

  it('is not used beyond that by one patient at two checkouts in the same second', async () => {
    const { person, facility, patient } = await createCounter(test)
    const { id } = await createDiscountRow(test, { facility_id: facility.id, most_uses_per_patient: 1 })
    const own = { facilityId: facility.id, patientId: patient.id }
    const bills = await Promise.all(Array.from({ length: 6 }, () => createBill(test, own)))
    const answers = await Promise.all(bills.map((bill) => apply(bill.id, person)))
    expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 5 }, () => 409)])
    expect(await used(id)).toEqual({ used_count: 1 })
  })

  it('stays on three unpaid bills of a person at most, also with several codes at once', async () => {
    const { person, facility, patient } = await createCounter(test)
    const codes = ['FIRST1', 'SECOND2', 'THIRD3', 'FOURTH4', 'FIFTH5']
    for (const code of codes) await createDiscountRow(test, { facility_id: facility.id, code })
    const own = { facilityId: facility.id, patientId: patient.id }
    const bills = await Promise.all(codes.map(() => createBill(test, own)))
    const answers = await Promise.all(bills.map((bill, at) => apply(bill.id, person, codes[at])))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3)
  })

  it('gives its last use to exactly one of ten who want it at once', async () => {
    const { id } = await createDiscountRow(test, { facility_id: null, code: 'LASTONE', most_uses: 1 })
    const counters = await Promise.all(Array.from({ length: 10 }, () => createCounter(test)))
    const answers = await Promise.all(counters.map(({ bill, person }) => apply(bill.id, person, 'LASTONE')))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    expect(await used(id)).toEqual({ used_count: 1 })
  })

  it('is not hoarded on unpaid bills, and not guessed', async () => {
    const { person, facility, patient } = await createCounter(test)
    await createDiscountRow(test, { facility_id: facility.id })
    const bills = []
    for (let count = 0; count < 4; count++)
      bills.push(await createBill(test, { facilityId: facility.id, patientId: patient.id }))
    for (const { id } of bills.slice(0, 3)) expect((await apply(id, person)).status).toBe(201)
    expect((await apply(bills[3]!.id, person)).problem()).toMatchObject({
      code: 'too_many_discounts',
      data: { limit: 3 },
    })
    const guesser = await createCounter(test)
    for (let guess = 0; guess < 10; guess++)
      expect((await apply(guesser.bill.id, guesser.person, `GUESS${guess}`)).status).toBe(422)
    const stopped = await apply(guesser.bill.id, guesser.person, 'GUESS10')
    expect([stopped.status, stopped.problem().code]).toEqual([429, 'too_many_tries'])
  })
})

describe('a discount that is given by itself', () => {
  it('is taken off when a bill is opened: the best one, and a rupee stays to be paid', async () => {
    const facility = await createFacility(test)
    await createDiscountRow(test, { facility_id: facility.id, code: null })
    await createDiscountRow(test, { facility_id: facility.id, code: null, percent_basis_points: 3000 })
    await createDiscountRow(test, {
      facility_id: facility.id,
      code: null,
      subject_types: ['lab_order'],
      percent_basis_points: 10_000,
    })
    const { patient } = await createCounter(test)
    const open = (subjectType: 'appointment' | 'lab_order') =>
      createBill(test, { facilityId: facility.id, patientId: patient.id, subjectType })
    expect((await open('appointment')).totalPaise).toBe(35_000)
    expect((await open('lab_order')).totalPaise).toBe(100)
  })

  it('gives way to a code', async () => {
    const facility = await createFacility(test)
    const { id } = await createDiscountRow(test, {
      facility_id: facility.id,
      code: null,
      percent_basis_points: 1000,
    })
    const { patient, person } = await createCounter(test)
    const bill = await createBill(test, { facilityId: facility.id, patientId: patient.id })
    await createDiscountRow(test, { facility_id: facility.id })
    expect((await apply(bill.id, person)).reply()).toMatchObject({ totalPaise: 40_000 })
    expect(await used(id)).toEqual({ used_count: 0 })
  })
})

describe('managing discounts', () => {
  const body = (facilityId: string | null): BodyOf<typeof createDiscount> => ({
    facilityId,
    title: 'Senior citizens',
    terms: { kind: 'percent', percentBasisPoints: 1500, mostPaise: 20_000 },
    subjectTypes: ['appointment'],
    code: 'SENIOR15',
    validFrom: '2026-12-01T00:00:00.000Z',
    validUntil: null,
    minTotalPaise: 0,
    mostUses: 100,
    mostUsesPerPatient: null,
  })

  it('is for the desk of a facility, and for all facilities for the admin', async () => {
    const { desk, facility } = await createCounter(test)
    const admin = await createPerson(test, { role: 'admin' })
    const create = (facilityId: string | null, as: Person) =>
      test.call(createDiscount, { body: body(facilityId) }, { as })
    expect((await create((await createFacility(test)).id, desk)).status).toBe(404)
    expect((await create(null, desk)).status).toBe(404)
    const made = (await create(facility.id, desk)).reply()
    expect(made).toMatchObject({ code: 'SENIOR15', used: 0, active: true, abilities: { change: true } })
    expect((await create(null, admin)).problem().code).toBe('discount_code_taken')
    const change = (as: Person, changes: BodyOf<typeof updateDiscount>) =>
      test.call(updateDiscount, { params: { id: made.id }, body: changes }, { as })
    const stranger = await createPerson(test, {
      role: 'front_desk',
      facilityId: (await createFacility(test)).id,
    })
    expect((await change(stranger, { active: false })).status).toBe(404)
    expect((await change(desk, { validUntil: '2026-11-01T00:00:00.000Z' })).problem().code).toBe(
      'discount_period_invalid',
    )
    expect((await change(desk, { active: false })).reply().active).toBe(false)
    expect((await create(null, admin)).reply().facility).toBeNull()
    expect((await change(desk, { active: true })).problem().code).toBe('discount_code_taken')
    const listed = (
      await test.call(listDiscounts, { query: { limit: 100, active: 'true' } }, { as: desk })
    ).reply()
    expect(listed.items.filter(({ code }) => code === 'SENIOR15')).toMatchObject([
      { facility: null, abilities: { change: false } },
    ])
  })

  it('never lowers a limit below what was used', async () => {
    const { bill, person, facility, desk } = await createCounter(test)
    const { id } = await createDiscountRow(test, { facility_id: facility.id, used_count: 4 })
    await apply(bill.id, person)
    const lower = await test.call(updateDiscount, { params: { id }, body: { mostUses: 4 } }, { as: desk })
    expect(lower.problem().code).toBe('discount_limit_below_use')
  })

  it('refuses terms that make no sense, field by field', async () => {
    const { desk, facility } = await createCounter(test)
    const wrong = {
      ...body(facility.id),
      terms: { kind: 'percent', percentBasisPoints: 10_001, mostPaise: null },
      code: 'small letters',
      subjectTypes: [],
    } as never
    const { fields } = (await test.call(createDiscount, { body: wrong }, { as: desk })).problem()
    expect(fields?.map(({ path }) => path).toSorted()).toEqual([
      'body.code',
      'body.subjectTypes',
      'body.terms.percentBasisPoints',
    ])
  })
})

import type { BodyOf } from '@imeds/contracts'
import { receivePayment } from '@imeds/contracts/billing'
import * as contract from '@imeds/contracts/pharmacy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPatient } from '../../../../test/factories/patients.ts'
import { openPharmacy, prescribe, brandOf } from '../../../../test/factories/pharmacy.ts'
import { createProduct, levelsOf, stockUp, type Shop } from '../../../../test/factories/stock.ts'
import { createPerson } from '../../../../test/people.ts'
import { openRace, type Race } from '../../../../test/race.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'

let test: PaidTestApp
let shop: Shop
let race: Race
beforeAll(async () => {
  test = await startPaidTestApp()
  race = await openRace(test)
  shop = await openPharmacy(test)
})
afterAll(async () => {
  race.close()
  await test.close()
})

type Sale = BodyOf<typeof contract.sellAtCounter>
const customer = {
  name: 'Kiran Rao',
  phone: '+919000077777',
  gender: 'other' as const,
  birthDate: '1980-02-29',
}
const sell = (body: Partial<Sale>, as = shop.operator, storeId = shop.storeId) =>
  test.call(contract.sellAtCounter, { params: { id: storeId }, body: { lines: [], ...body } }, { as })
const lineOf = (productId: string, quantity = 10) => ({ productId, quantity, unit: 'tablet' })

describe('a sale at the counter', () => {
  it('puts units aside, and is done when it is paid', async () => {
    const asha = await createPerson(test)
    const patient = await createPatient(test, { of: asha, facilityId: shop.facility.id })
    const { id } = await createProduct(test)
    await stockUp(test, shop.storeId, id, 30)
    const sale = (await sell({ patientId: patient.id, lines: [lineOf(id)] })).reply()
    expect(sale).toMatchObject({ status: 'packed', fulfilment: 'counter', totalPaise: 3500, paid: false })
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 30, reserved: 10 }])
    const paid = await test.call(
      receivePayment,
      { params: { id: sale.billId! }, body: { method: 'cash', amountPaise: 3500, duePaise: 3500 } },
      { as: shop.operator },
    )
    expect(paid.reply()).toMatchObject({
      kind: 'tax_invoice',
      status: 'paid',
      lines: [
        { hsnCode: '3004', tax: { rateBasisPoints: 500, taxablePaise: 3333, cgstPaise: 83, sgstPaise: 83 } },
      ],
    })
    const params = { id: sale.id }
    const done = (await test.call(contract.getMedicineOrder, { params }, { as: shop.operator })).reply()
    expect(done).toMatchObject({ status: 'collected', paid: true })
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 20, reserved: 0 }])
    await test.expectSoundBooks()
  })

  it('knows its customer: on the books, or put there', async () => {
    const { id } = await createProduct(test)
    await stockUp(test, shop.storeId, id, 30)
    const lines = [lineOf(id, 1)]
    const made = (await sell({ customer, lines })).reply()
    const found = await test.call(
      contract.findCustomers,
      { params: { id: shop.storeId }, body: { text: '077777' } },
      { as: shop.operator },
    )
    expect(found.reply().items).toMatchObject([{ id: made.patient.id, name: 'Kiran Rao' }])
    expect((await sell({ lines })).problem().code).toBe('customer_needed')
    const elsewhere = await createPatient(test)
    expect((await sell({ patientId: elsewhere.id, lines })).problem().code).toBe('patient_not_found')
  })

  it('costs what the shop says, and never more than the pack', async () => {
    const { id } = await createProduct(test)
    await stockUp(test, shop.storeId, id, 30)
    const at = (unitPricePaise: number) => sell({ customer, lines: [{ ...lineOf(id), unitPricePaise }] })
    expect((await at(300)).reply().totalPaise).toBe(3000)
    expect((await at(351)).problem()).toMatchObject({ status: 422, code: 'price_above_mrp' })
    const cheap = await sell({ customer, lines: [{ ...lineOf(id, 1), unitPricePaise: 50 }] })
    expect(cheap.problem().code).toBe('total_too_small')
  })

  it('of a prescription goes by its code, and spends it', async () => {
    const { scene, prescriptionId, line, medicineId } = await prescribe(test)
    const { id } = await brandOf(test, medicineId)
    await stockUp(test, shop.storeId, id, 30)
    const { code } = await test.deps.db
      .selectFrom('prescription')
      .select('verification_code as code')
      .where('id', '=', prescriptionId)
      .executeTakeFirstOrThrow()
    const params = { id: shop.storeId, code: code! }
    const read = async () =>
      (await test.call(contract.readPrescriptionAtCounter, { params }, { as: shop.operator })).reply()
    expect(await read()).toMatchObject({ current: true, lines: [{ left: 10, unit: 'tablet' }] })
    const lines = [{ ...lineOf(id, 4), medicationRequestId: line.medicationRequestId }]
    const sale = (await sell({ prescriptionCode: code!, lines })).reply()
    expect(sale).toMatchObject({ source: 'prescription', patient: { id: scene.visit.patient.id } })
    expect((await read()).lines).toMatchObject([{ left: 6 }])
    const unknown = await sell({ prescriptionCode: '0'.repeat(20), lines })
    expect(unknown.problem().code).toBe('prescription_not_found')
  })

  it('of a scheduled medicine needs the paper', async () => {
    const { id } = await createProduct(test, { schedule: 'X' })
    await stockUp(test, shop.storeId, id, 30)
    const lines = [lineOf(id)]
    expect((await sell({ customer, lines })).problem().code).toBe('prescription_needed')
    const prescriber = {
      name: 'Anil Gupta',
      registrationNumber: 'AP-1',
      address: 'Guntur',
      prescribedOn: '2026-12-01',
    }
    expect((await sell({ customer, prescriber, lines })).reply().source).toBe('paper')
  })

  it('is refused to the operator of another shop', async () => {
    const { id } = await createProduct(test)
    const stranger = (await openPharmacy(test)).operator
    const answer = await sell({ customer, lines: [lineOf(id)] }, stranger)
    expect(answer.problem()).toMatchObject({ status: 404, code: 'store_not_found' })
  })
})

describe('two hundred counters and fifty units', () => {
  it('sell exactly fifty', async () => {
    const here = await openPharmacy(test)
    const patient = await createPatient(test, { facilityId: here.facility.id })
    const { id } = await createProduct(test)
    await stockUp(test, here.storeId, id, 30)
    await stockUp(test, here.storeId, id, 20, { expiresOn: '2027-06-30' })
    const body = { patientId: patient.id, lines: [lineOf(id, 1)] }
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        race.post(`/api/v1/stores/${here.storeId}/counter-sales`, body, here.operator.token),
      ),
    )
    const count = (status: number, code = '') =>
      answers.filter((one) => one.status === status && one.code === code).length
    expect([count(201), count(409, 'insufficient_stock')]).toEqual([50, 150])
    const levels = await levelsOf(test, here.storeId)
    expect(levels.reduce((sum, level) => sum + level.on_hand - level.reserved, 0)).toBe(0)
    expect(levels.reduce((sum, level) => sum + level.reserved, 0)).toBe(50)
  })
})

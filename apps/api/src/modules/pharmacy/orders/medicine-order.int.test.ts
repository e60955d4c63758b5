import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/pharmacy'
import { brandOf, createOrderScene, openPharmacy, payBill } from '../../../../test/factories/pharmacy.ts'
import { createFile } from '../../../../test/factories/files.ts'
import { createProduct, levelsOf, stockUp } from '../../../../test/factories/stock.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import type { Person } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

const act = (
  endpoint: typeof contract.packMedicineOrder | typeof contract.dispatchMedicineOrder,
  id: string,
  as: Person,
) => test.call(endpoint, { params: { id } }, { as })
const handOver = (id: string, code: string, as: Person) =>
  test.call(contract.handOverMedicineOrder, { params: { id }, body: { code } }, { as })
const cancel = (id: string, as: Person) =>
  test.call(contract.cancelMedicineOrder, { params: { id }, body: { reason: 'Changed my mind' } }, { as })
const leftOf = async ({ prescriptionId, asha }: { prescriptionId: string; asha: Person }) =>
  (await test.call(contract.getPrescriptionSupply, { params: { id: prescriptionId } }, { as: asha })).reply()
    .lines[0]!.left

describe('an order from a prescription', () => {
  it('goes from placed to delivered against the code, with stock, prescription and books in step', async () => {
    const scene = await createOrderScene(test)
    const { asha, shop, batchId } = scene
    const placed = (await scene.place()).reply()
    expect(placed).toMatchObject({
      status: 'placed',
      totalPaise: null,
      lines: [{ quantity: 10, batches: [] }],
    })
    expect(await leftOf(scene)).toBe(0)

    const verified = (await scene.verify(placed)).reply()
    // Ten tablets at 3.50 rupees, and the delivery.
    expect(verified).toMatchObject({
      status: 'verified',
      totalPaise: 7500,
      paid: false,
      deliveryCode: null,
      prescriber: { name: expect.stringContaining('Meera') },
      lines: [{ batches: [{ batchId, quantity: 10, unitPricePaise: 350 }], amountPaise: 3500 }],
    })
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 100, reserved: 10 }])
    expect((await act(contract.packMedicineOrder, placed.id, shop.operator)).problem().code).toBe(
      'medicine_order_status',
    )

    await payBill(test, verified.billId!, asha)
    const packed = (await act(contract.packMedicineOrder, placed.id, shop.operator)).reply()
    expect(packed).toMatchObject({ status: 'packed', paid: true })
    await act(contract.dispatchMedicineOrder, placed.id, shop.operator)
    const params = { id: placed.id }
    const { deliveryCode } = (await test.call(contract.getMedicineOrder, { params }, { as: asha })).reply()
    const wrong = deliveryCode === '000000' ? '000001' : '000000'
    const refused = await handOver(placed.id, wrong, shop.operator)
    expect(refused.problem()).toMatchObject({ status: 422, code: 'wrong_delivery_code' })
    const delivered = (await handOver(placed.id, deliveryCode!, shop.operator)).reply()
    expect(delivered).toMatchObject({ status: 'delivered', abilities: { return: true } })
    expect(delivered.history.map(({ status }) => status)).toEqual([
      'placed',
      'verified',
      'confirmed',
      'packed',
      'dispatched',
      'delivered',
    ])
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 90, reserved: 0 }])
    expect(await leftOf(scene)).toBe(0)
    await test.expectSoundBooks()
  })

  it('may be filled in part, and the rest elsewhere, and not a tablet more', async () => {
    const scene = await createOrderScene(test)
    const part = [{ ...scene.body.lines[0]!, quantity: 6 }]
    const placed = (await scene.place({ lines: part })).reply()
    const fewer = [{ lineId: placed.lines[0]!.id, productId: scene.product.id, quantity: 4, unit: 'tablet' }]
    const verified = (await scene.verify(placed, { lines: fewer })).reply()
    expect(verified.lines).toMatchObject([{ quantity: 4 }])
    expect(await leftOf(scene)).toBe(6)
    const other = await openPharmacy(test)
    await stockUp(test, other.storeId, scene.product.id, 50)
    const tooMany = await scene.place({ storeId: other.storeId, lines: [{ ...part[0]!, quantity: 7 }] })
    expect(tooMany.problem()).toMatchObject({ status: 409, code: 'nothing_left', data: { left: 6 } })
    expect((await scene.place({ storeId: other.storeId, lines: part })).status).toBe(201)
    expect(await leftOf(scene)).toBe(0)
  })

  it('is sent to two pharmacies at once and taken by one', async () => {
    const scene = await createOrderScene(test)
    const others = await Promise.all(
      Array.from({ length: 7 }, async () => {
        const shop = await openPharmacy(test)
        await stockUp(test, shop.storeId, scene.product.id, 50)
        return shop.storeId
      }),
    )
    const answers = await Promise.all(
      [scene.shop.storeId, ...others].map((storeId) => scene.place({ storeId })),
    )
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
  })

  it('gives back what it held when it is cancelled, rejected or not paid, and the money when it was', async () => {
    const scene = await createOrderScene(test)
    const { asha, shop } = scene
    const first = (await scene.place()).reply()
    expect((await cancel(first.id, asha)).reply()).toMatchObject({
      status: 'cancelled',
      endedReason: 'Changed my mind',
    })
    expect(await leftOf(scene)).toBe(10)

    const second = (await scene.place()).reply()
    const body = { reason: 'Not legible' }
    await test.call(contract.rejectMedicineOrder, { params: { id: second.id }, body }, { as: shop.operator })
    expect(await leftOf(scene)).toBe(10)

    const third = (await scene.place()).reply()
    await scene.verify(third)
    test.clock.advance(25 * 3_600_000)
    await test.runJob('expire_medicine_orders')
    const params = { id: third.id }
    expect((await test.call(contract.getMedicineOrder, { params }, { as: asha })).reply().status).toBe(
      'cancelled',
    )
    expect(await levelsOf(test, shop.storeId)).toMatchObject([{ on_hand: 100, reserved: 0 }])

    const fourth = (await scene.place()).reply()
    const { billId } = (await scene.verify(fourth)).reply()
    await payBill(test, billId!, asha)
    await cancel(fourth.id, asha)
    await test.settleDown()
    expect(await leftOf(scene)).toBe(10)
    const bill = await test.deps.db
      .selectFrom('bill')
      .select('status')
      .where('id', '=', billId)
      .executeTakeFirst()
    expect(bill?.status).toBe('refunded')
    await test.expectSoundBooks()
    test.clock.set('2026-12-07T03:30:00.000Z')
  })

  it('is refused where it cannot be, naming what is wrong', async () => {
    const scene = await createOrderScene(test)
    const line = scene.body.lines[0]!
    const code = async (over: object) => (await scene.place(over)).problem().code
    expect(await code({ sharePrescription: false })).toBe('sharing_consent_needed')
    expect(await code({ lines: [{ ...line, unit: 'strip' }] })).toBe('unit_differs')
    expect(await code({ lines: [{ ...line, quantity: 11 }] })).toBe('nothing_left')
    const aspirin = await brandOf(test, await scene.scene.idOf('Aspirin'))
    expect(await code({ lines: [{ ...line, productId: aspirin.id }] })).toBe('not_prescribed')
    expect(await code({ lines: [{ ...line, medicationRequestId: newId() }] })).toBe('not_prescribed')
    expect(await code({ lines: [{ ...line, productId: newId() }] })).toBe('product_not_found')
    expect(await code({ storeId: newId() })).toBe('store_not_found')
    expect(await code({ prescriptionId: newId() })).toBe('prescription_not_found')
    expect(await code({ lines: [], prescriptionId: null })).toBe('nothing_ordered')
    const { fields } = (await scene.place({ address: null })).problem()
    expect(fields).toMatchObject([{ path: 'body.address' }])
    const stranger = (await createOrderScene(test)).asha
    expect((await scene.place({}, stranger)).problem().code).toBe('patient_not_found')
  })
})

describe('what the law restricts', () => {
  it('is not sold without a prescription, and by no picture of one without a prescriber', async () => {
    const scene = await createOrderScene(test)
    const { asha, shop } = scene
    const antibiotic = await createProduct(test, { schedule: 'H' })
    await stockUp(test, shop.storeId, antibiotic.id, 100)
    const line = { productId: antibiotic.id, quantity: 10, unit: 'tablet' }
    const none = await scene.place({ prescriptionId: null, lines: [line] })
    expect(none.problem().code).toBe('prescription_needed')
    const file = await createFile(test, asha, { purpose: 'prescription_upload', patientId: scene.patientId })
    const placed = (
      await scene.place({
        prescriptionId: null,
        uploadFileId: file.id,
        lines: [],
        fulfilment: 'pickup',
        payment: 'counter',
      })
    ).reply()
    const link = await test.call(
      contract.readOrderUpload,
      { params: { id: placed.id } },
      { as: shop.operator },
    )
    expect(link.reply()).toMatchObject({ contentType: 'application/pdf' })
    expect((await scene.verify(placed, { lines: [line] })).problem().code).toBe('prescriber_needed')
    const prescriber = {
      name: 'Anil Gupta',
      registrationNumber: 'AP-123',
      address: '2 Hill Road, Guntur',
      prescribedOn: '2026-12-05',
    }
    const verified = (await scene.verify(placed, { lines: [line], prescriber })).reply()
    expect(verified).toMatchObject({
      status: 'confirmed',
      prescriber: { name: 'Anil Gupta' },
      totalPaise: 3500,
    })
    const ready = (await act(contract.packMedicineOrder, placed.id, shop.operator)).reply()
    expect(ready.abilities.handOver).toBe(true)
    const { deliveryCode } = (
      await test.call(contract.getMedicineOrder, { params: { id: placed.id } }, { as: asha })
    ).reply()
    expect((await handOver(placed.id, deliveryCode!, shop.operator)).problem()).toMatchObject({
      status: 409,
      code: 'bill_unpaid',
    })
  })

  it('is fetched but not delivered (H1), written in the register, and exported', async () => {
    const scene = await createOrderScene(test)
    const { asha, shop } = scene
    const h1 = await createProduct(test, { schedule: 'H1', name: 'Cefixil' })
    const x = await createProduct(test, { schedule: 'X', name: 'Ketanil' })
    for (const product of [h1, x])
      await stockUp(test, shop.storeId, product.id, 100, { batchNumber: `L-${product.name}` })
    const file = await createFile(test, asha, { purpose: 'prescription_upload', patientId: scene.patientId })
    const upload = { prescriptionId: null, uploadFileId: file.id }
    const lineOf = (productId: string) => ({ productId, quantity: 10, unit: 'tablet' })
    expect((await scene.place({ ...upload, lines: [lineOf(h1.id)] })).problem().code).toBe('not_delivered')
    const online = await scene.place({ ...upload, lines: [lineOf(x.id)], fulfilment: 'pickup' })
    expect(online.problem().code).toBe('not_supplied_online')

    const placed = (await scene.place({ ...upload, lines: [lineOf(h1.id)], fulfilment: 'pickup' })).reply()
    const prescriber = {
      name: 'Anil Gupta',
      registrationNumber: 'AP-123',
      address: 'Guntur',
      prescribedOn: '2026-12-05',
    }
    const { billId } = (await scene.verify(placed, { prescriber })).reply()
    await payBill(test, billId!, asha)
    await act(contract.packMedicineOrder, placed.id, shop.operator)
    const { deliveryCode } = (
      await test.call(contract.getMedicineOrder, { params: { id: placed.id } }, { as: asha })
    ).reply()
    expect((await handOver(placed.id, deliveryCode!, shop.operator)).reply().status).toBe('collected')

    const params = { id: shop.facility.id }
    const register = { register: 'H1' as const }
    const { items } = (
      await test.call(
        contract.listSupplyRegister,
        { params, query: { ...register, limit: 5 } },
        { as: shop.operator },
      )
    ).reply()
    expect(items).toMatchObject([
      {
        serial: 1,
        patientName: 'Asha Rao',
        prescriberName: 'Anil Gupta',
        batchNumber: 'L-Cefixil',
        quantity: 10,
      },
    ])
    const csv = await test.call(
      contract.exportSupplyRegister,
      { params, query: register },
      { as: shop.operator },
    )
    expect(csv.raw.headers['content-type']).toContain('text/csv')
    expect(csv.raw.body.split('\r\n')[1]).toContain('Anil Gupta')
    const changed = test.deps.db.updateTable('supply_register').set({ quantity: 1 })
    await expect(changed.execute()).rejects.toThrow('append-only')
    const recalled = await test.call(
      contract.listBatchRecipients,
      { params: { id: (await levelBatch('L-Cefixil'))! } },
      { as: shop.operator },
    )
    expect(recalled.reply().items).toMatchObject([
      { patient: { name: 'Asha Rao' }, quantity: 10, returnedQuantity: 0 },
    ])
  })

  const levelBatch = async (number: string) =>
    (
      await test.deps.db
        .selectFrom('stock_batch')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirst()
    )?.id
})

describe('pharmacies nearby', () => {
  it('come with what they have of the prescription, at which price, the nearest first', async () => {
    const scene = await createOrderScene(test)
    const cheap = await brandOf(test, scene.medicineId, { mrp_paise: 2000, name: 'Cheaper brand' })
    await stockUp(test, scene.shop.storeId, cheap.id, 50)
    const far = await openPharmacy(test, { latitude: 13.0031, longitude: 77.5643, city: 'Bengaluru' })
    await stockUp(test, far.storeId, scene.product.id, 50)
    const query = { prescriptionId: scene.prescriptionId, latitude: 17.41, longitude: 78.44, limit: 50 }
    const { items } = (await test.call(contract.listPharmacyOffers, { query }, { as: scene.asha })).reply()
    expect(items[0]).toMatchObject({
      storeId: scene.shop.storeId,
      served: 1,
      fromPaise: 2000,
      delivers: true,
    })
    expect(items[0]!.lines[0]!.offers.map(({ product }) => product.id)).toEqual([cheap.id, scene.product.id])
    expect(items[0]!.distanceKm).toBeLessThan(2)
    const there = items.find(({ storeId }) => storeId === far.storeId)!
    expect(there).toMatchObject({ served: 1, delivers: false })
    expect(there.distanceKm).toBeGreaterThan(400)
  })

  it('are as far away as their PIN codes where nobody knows more', async () => {
    const { asha } = await createOrderScene(test)
    const pins = [
      { code: '560001', place: 'Bengaluru', state: 'Karnataka', latitude: 12.9757, longitude: 77.6011 },
      { code: '570001', place: 'Mysuru', state: 'Karnataka', latitude: 12.3052, longitude: 76.6552 },
    ]
    await test.deps.db.insertInto('pin_code').values(pins).execute()
    const shop = await openPharmacy(test, { pin_code: '570001', latitude: null, longitude: null })
    const query = { pinCode: '560001', withinKm: 200, limit: 50 }
    const { items } = (await test.call(contract.listPharmacyOffers, { query }, { as: asha })).reply()
    const found = items.find(({ storeId }) => storeId === shop.storeId)!
    expect(found.distanceKm).toBeGreaterThan(110)
    expect(found.distanceKm).toBeLessThan(140)
    expect(found.delivers).toBe(false)
  })

  it('show what is the same but for the brand, the cheapest first', async () => {
    const { asha, shop, product, medicineId } = await createOrderScene(test)
    const cheap = await brandOf(test, medicineId, { mrp_paise: 2000, name: 'Cheapest brand' })
    await stockUp(test, shop.storeId, cheap.id, 50)
    const alternatives = (productId: string) =>
      test.call(
        contract.listProductAlternatives,
        { query: { storeId: shop.storeId, productId } },
        { as: asha },
      )
    expect((await alternatives(product.id)).reply().items).toMatchObject([
      { product: { id: cheap.id }, unitPricePaise: 200, available: 50, substitute: true },
      { product: { id: product.id }, unitPricePaise: 350, available: 100, substitute: false },
    ])
    expect((await alternatives(newId())).problem().code).toBe('product_not_found')
  })
})

describe('an order of what needs no prescription', () => {
  it('is taken, and refused with the reason where the law wants one', async () => {
    const scene = await createOrderScene(test)
    const loose = { prescriptionId: null, sharePrescription: false }
    const line = { productId: scene.product.id, quantity: 10, unit: 'tablet' }
    const placed = (await scene.place({ ...loose, lines: [line], payment: 'on_delivery' })).reply()
    expect(placed).toMatchObject({ source: 'none', status: 'placed' })
    const antibiotic = await createProduct(test, { schedule: 'H' })
    const refused = await scene.place({ ...loose, lines: [line, { ...line, productId: antibiotic.id }] })
    expect(refused.problem()).toMatchObject({
      code: 'prescription_needed',
      fields: [{ path: 'body.lines.1.productId' }],
    })
  })

  it('is brought only from the amount on that the pharmacy names', async () => {
    const scene = await createOrderScene(test)
    await test.deps.db
      .updateTable('pharmacy_profile')
      .set({ minimum_order_paise: 5000 })
      .where('facility_id', '=', scene.shop.facility.id)
      .execute()
    expect((await scene.place()).problem()).toMatchObject({
      code: 'below_minimum_order',
      data: { minimumPaise: 5000 },
    })
    expect((await scene.place({ fulfilment: 'pickup' })).status).toBe(201)
  })
})

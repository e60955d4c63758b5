import type { BodyOf, ReplyOf } from '@imeds/contracts'
import { createPaymentOrder } from '@imeds/contracts/billing'
import * as contract from '@imeds/contracts/pharmacy'
import type { TestApp } from '../harness.ts'
import type { Person } from '../people.ts'
import type { PaidTestApp } from '../razorpay.ts'
import type { VisitOptions } from './consultation.ts'
import { dose, PrescriptionScene } from './prescriptions.ts'
import { createProduct, createShop, stockUp, type Shop } from './stock.ts'

type Medicine = {
  id: string
  generic_name: string
  schedule: 'G' | 'H' | 'H1' | 'X' | null
  form: string
  strength: string
  pack_unit: string
}

/** A pharmacy that can be ordered from: it delivers within ten kilometres for 40 rupees. */
export async function openPharmacy(
  test: TestApp,
  over: Parameters<typeof createShop>[1] = {},
): Promise<Shop> {
  const shop = await createShop(test, { gstin: '36ABCDE1234F1Z5', ...over })
  await test.deps.db
    .insertInto('pharmacy_profile')
    .values({
      facility_id: shop.facility.id,
      licence_number: 'TS-PH-1',
      drug_licence_number: '20B/TS/1',
      pharmacist_name: 'Pooja Menon',
      pharmacist_registration_number: 'TSPC-77',
      opening_hours: '[]',
      delivers: true,
      delivery_radius_km: 10,
      delivery_fee_paise: 4000,
    })
    .execute()
  return shop
}

export const medicineOf = ({ deps: { db } }: TestApp, id: string): Promise<Medicine> =>
  db
    .selectFrom('medicine')
    .select(['id', 'generic_name', 'schedule', 'form', 'strength', 'pack_unit'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** A brand of a medicine of the catalogue, in strips of ten at 35 rupees unless said otherwise. */
export async function brandOf(
  test: TestApp,
  medicineId: string,
  over: Parameters<typeof createProduct>[1] = {},
) {
  const medicine = await medicineOf(test, medicineId)
  return createProduct(test, {
    medicine_id: medicine.id,
    generic_name: medicine.generic_name,
    form: medicine.form,
    strength: medicine.strength,
    unit: medicine.pack_unit,
    schedule: medicine.schedule,
    ...over,
  })
}

export type Prescribed = {
  scene: PrescriptionScene
  asha: Person
  patientId: string
  prescriptionId: string
  line: ReplyOf<typeof contract.getPrescriptionSupply>['lines'][number]
  medicineId: string
}

type Wished = {
  /** How often it may be supplied again. */ repeats?: number
  /** Two tablets on each. */ days?: number
  visit?: VisitOptions
}

/** A signed prescription over ten tablets of one medicine, unless said otherwise. */
export async function prescribe(
  test: TestApp,
  medicine = 'Paracetamol',
  { repeats = 0, days = 5, visit = {} }: Wished = {},
): Promise<Prescribed> {
  const scene = new PrescriptionScene(test)
  const { asha, patient } = await scene.begin(visit)
  const draft = await scene.draftOf([medicine])
  draft.medicationRequests = draft.medicationRequests.map((line) => ({ ...line, repeats, dose: dose(days) }))
  const { id: prescriptionId } = (await scene.sign((await scene.save(draft)).reply().id)).reply()
  const supply = await test.call(
    contract.getPrescriptionSupply,
    { params: { id: prescriptionId } },
    { as: asha },
  )
  return {
    scene,
    asha,
    patientId: patient.id,
    prescriptionId,
    line: supply.reply().lines[0]!,
    medicineId: await scene.idOf(medicine),
  }
}

type Placed = BodyOf<typeof contract.placeMedicineOrder>

/** A prescription, a pharmacy that has its medicine, and the order that could be placed there. */
export async function createOrderScene(
  test: TestApp,
  {
    medicine = 'Paracetamol',
    stock = 100,
    expiresOn = '2027-12-31',
    ...wished
  }: Wished & { medicine?: string; stock?: number; expiresOn?: string } = {},
) {
  const prescribed = await prescribe(test, medicine, wished)
  const shop = await openPharmacy(test)
  const product = await brandOf(test, prescribed.medicineId)
  const batchId = await stockUp(test, shop.storeId, product.id, stock, {
    unit: product.unit,
    expiresOn,
  })
  const body: Placed = {
    patientId: prescribed.patientId,
    storeId: shop.storeId,
    prescriptionId: prescribed.prescriptionId,
    sharePrescription: true,
    lines: [
      {
        medicationRequestId: prescribed.line.medicationRequestId,
        productId: product.id,
        quantity: prescribed.line.left,
        unit: product.unit,
      },
    ],
    fulfilment: 'delivery',
    payment: 'online',
    address: { line: '4 Temple Street', city: 'Hyderabad', state: 'Telangana', pinCode: '500034' },
  }
  const place = (over: Partial<Placed> = {}, as = prescribed.asha) =>
    test.call(contract.placeMedicineOrder, { body: { ...body, ...over } }, { as })
  /** The pharmacist confirms what was ordered. */
  const verify = (
    order: contract.MedicineOrder,
    over: Partial<BodyOf<typeof contract.verifyMedicineOrder>> = {},
  ) =>
    test.call(
      contract.verifyMedicineOrder,
      {
        params: { id: order.id },
        body: {
          lines: order.lines.map((line) => ({
            lineId: line.id,
            productId: line.product.id,
            quantity: line.quantity,
            unit: line.product.unit,
          })),
          ...over,
        },
      },
      { as: shop.operator },
    )
  return { ...prescribed, shop, product, batchId, body, place, verify }
}

/** Pays a bill as the patient's page would, and lets everything that follows happen. */
export async function payBill(test: PaidTestApp, billId: string, as: Person): Promise<void> {
  const checkout = (await test.call(createPaymentOrder, { params: { id: billId } }, { as })).reply()
  test.control.pay(checkout.gatewayOrderId)
  await test.settleDown()
}

type OrderScene = Awaited<ReturnType<typeof createOrderScene>>

/** The scene's order, paid online and delivered against its code. */
export async function deliver(test: PaidTestApp, scene: OrderScene): Promise<contract.MedicineOrder> {
  const placed = (await scene.place()).reply()
  const { billId } = (await scene.verify(placed)).reply()
  await payBill(test, billId!, scene.asha)
  const params = { id: placed.id }
  for (const step of [contract.packMedicineOrder, contract.dispatchMedicineOrder])
    await test.call(step, { params }, { as: scene.shop.operator })
  const seen = await test.call(contract.getMedicineOrder, { params }, { as: scene.asha })
  const code = seen.reply().deliveryCode!
  const over = await test.call(
    contract.handOverMedicineOrder,
    { params, body: { code } },
    { as: scene.shop.operator },
  )
  return over.reply()
}

/** When somebody takes what is taken in the morning, at noon, in the evening and at night. */
export const reminderTimes = { morning: '08:00', noon: '13:00', evening: '18:00', night: '22:00' }

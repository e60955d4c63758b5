import type { Insertable } from 'kysely'
import type { Schema } from '../../../src/platform/db/schema.ts'
import { newId } from '../../../src/platform/ids.ts'
import { reminderTimes } from '../../factories/pharmacy.ts'
import type { TestApp } from '../../harness.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

/** Two orders at the world's pharmacy, of a signed prescription and of a picture of one, and a reminder. */
export type PharmacyRows = { order: string; uploadOrder: string; reminder: string }

export async function createPharmacyRows(
  { deps: { db }, clock }: TestApp,
  world: Omit<World, keyof PharmacyRows>,
): Promise<PharmacyRows> {
  const at = clock.now()
  await db
    .insertInto('pharmacy_profile')
    .values({
      facility_id: world.shopId,
      licence_number: 'L-1',
      drug_licence_number: 'D-1',
      pharmacist_name: 'Pooja Menon',
      pharmacist_registration_number: 'R-1',
    })
    .execute()
  const { id: uploadId } = await db
    .insertInto('file')
    .values({
      owner_user_id: world.asha.userId,
      purpose: 'prescription_upload',
      patient_id: world.patient.id,
      name: 'paper.pdf',
      content_type: 'application/pdf',
      size: 10,
      sha256: '1'.repeat(64),
      store_key: newId(),
      created_at: at,
      expires_at: at,
      stored_at: at,
      status: 'stored',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const order = async (over: Partial<Insertable<Schema['medicine_order']>>): Promise<string> => {
    const { id } = await db
      .insertInto('medicine_order')
      .values({
        facility_id: world.shopId,
        store_id: world.store,
        patient_id: world.patient.id,
        source: 'none',
        fulfilment: 'pickup',
        payment: 'counter',
        status: 'placed',
        delivery_code: '123456',
        sharing_consent_at: at,
        placed_by: world.asha.userId,
        placed_at: at,
        ...over,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const reminder = await db
    .insertInto('medicine_reminder')
    .values({
      prescription_id: world.prescription,
      patient_id: world.patient.id,
      user_id: world.asha.userId,
      time_zone: 'Asia/Kolkata',
      starts_on: '2026-12-07',
      times: JSON.stringify(reminderTimes),
      status: 'active',
      next_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return {
    reminder: reminder.id,
    order: await order({ source: 'prescription', prescription_id: world.prescription }),
    uploadOrder: await order({ source: 'upload', upload_file_id: uploadId }),
  }
}

const of = (
  as: ForeignCase['as'],
  id: ForeignCase['id'],
  rest: Omit<ForeignCase, 'id' | 'as'> = {},
): ForeignCase => ({ as, id, ...rest })
const operator = 'pharmacy_operator'
const order = (world: World) => world.order
const store = (world: World) => world.store
const shop = (world: World) => world.shopId
const reason = { body: { reason: 'A test of scope' } }
const lines = (world: World) => [{ productId: world.product, quantity: 1, unit: 'tablet' }]

export const pharmacyCases: Record<string, ForeignCase> = {
  setPharmacyProfile: of(operator, shop, {
    body: {
      type: 'retail',
      licenceNumber: 'L-1',
      drugLicenceNumber: 'D-1',
      pharmacistName: 'Pooja Menon',
      pharmacistRegistrationNumber: 'R-1',
      pharmacistPhone: null,
      pharmacistEmail: null,
      openingHours: [],
      delivers: false,
      deliveryRadiusKm: null,
      deliveryFeePaise: 0,
      minimumOrderPaise: 0,
    },
  }),
  getPrescriptionSupply: of('patient', (world) => world.prescription),
  getMedicineOrder: of('patient', order),
  readOrderPrescription: of(operator, order),
  readOrderUpload: of(operator, (world) => world.uploadOrder),
  verifyMedicineOrder: of(operator, order, { body: (world) => ({ lines: lines(world) }) }),
  packMedicineOrder: of(operator, order),
  dispatchMedicineOrder: of(operator, order),
  handOverMedicineOrder: of(operator, order, { body: { code: '123456' } }),
  bringBackMedicineOrder: of(operator, order, reason),
  returnMedicineOrder: of(operator, order, {
    body: (world) => ({
      reason: 'A test of scope',
      lines: [{ lineId: world.order, batchId: world.batch, quantity: 1, restock: true }],
    }),
  }),
  rejectMedicineOrder: of(operator, (world) => world.uploadOrder, reason),
  cancelMedicineOrder: of('patient', order, reason),
  readPrescriptionAtCounter: of(operator, store, { more: () => ({ code: '0123456789ABCDEFGHJK' }) }),
  findCustomers: of(operator, store, { body: { text: 'Asha' } }),
  sellAtCounter: of(operator, store, {
    body: (world) => ({
      customer: { name: 'Kiran Rao', phone: null, gender: 'other', birthDate: '1980-02-29' },
      lines: lines(world),
    }),
  }),
  getPrescriptionReminder: of('patient', (world) => world.prescription),
  setPrescriptionReminder: of('patient', (world) => world.prescription, {
    body: { timeZone: 'Asia/Kolkata', startsOn: '2026-12-07', times: reminderTimes },
  }),
  snoozeMedicineReminder: of('patient', (world) => world.reminder, { body: { minutes: 10 } }),
  stopMedicineReminder: of('patient', (world) => world.reminder),
  listSupplyRegister: of(operator, shop),
  exportSupplyRegister: of(operator, shop),
  listBatchRecipients: of(operator, (world) => world.batch),
  exportBatchRecipients: of(operator, (world) => world.batch),
}

import { createDemoUser } from '../modules/identity/index.ts'
import { loadMedicineCatalogue } from '../modules/prescriptions/index.ts'
import { findStore, receive } from '../modules/stock/index.ts'
import type { Clock } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { inTransaction, type Db, type Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import { pharmacist } from './accounts.ts'
import { seedPharmacyDay } from './pharmacy-orders.ts'

type Ground = { db: Db; config: Config; clock: Clock }

const pharmacies = [
  {
    code: 'NEE',
    name: 'Neem Pharmacy',
    gstin: '36AAACN1234N1Z5',
    phone: '+914040004321',
    email: 'counter@neem.example',
    address_line: '9 Lake Road, Banjara Hills',
    pin_code: '500034',
    latitude: 17.4141,
    longitude: 78.4457,
  },
  {
    code: 'TUL',
    name: 'Tulsi Medicals',
    gstin: '36AAACT5678T1Z9',
    phone: '+914040008765',
    email: 'counter@tulsi.example',
    address_line: '31 Station Road, Begumpet',
    pin_code: '500016',
    latitude: 17.4447,
    longitude: 78.4664,
  },
] as const

/** Invented brands: generic name, form, strength, brand, maker, rupees a pack, and the digits of the barcode. */
const brands = [
  ['Paracetamol', 'tablet', '500 mg', 'Febrinil 500', 'Sahyadri Labs', 15, '8900000000017'],
  ['Paracetamol', 'tablet', '500 mg', 'Tapmol', 'Godavari Remedies', 13, '8900000000024'],
  ['Paracetamol', 'tablet', '650 mg', 'Febrinil 650', 'Sahyadri Labs', 30, '8900000000031'],
  ['Ibuprofen', 'tablet', '400 mg', 'Brufolex', 'Godavari Remedies', 22, '8900000000048'],
  ['Cetirizine', 'tablet', '10 mg', 'Alernil', 'Sahyadri Labs', 19, '8900000000055'],
  ['Amoxicillin', 'capsule', '500 mg', 'Moxinova', 'Krishna Pharma', 98, '8900000000062'],
  ['Azithromycin', 'tablet', '500 mg', 'Azinova', 'Krishna Pharma', 110, '8900000000079'],
  ['Cefixime', 'tablet', '200 mg', 'Cefinova', 'Krishna Pharma', 105, '8900000000086'],
  ['Metformin', 'tablet', '500 mg', 'Glucosure', 'Sahyadri Labs', 36, '8900000000093'],
  ['Amlodipine', 'tablet', '5 mg', 'Amlosure', 'Godavari Remedies', 41, '8900000000109'],
  ['Telmisartan', 'tablet', '40 mg', 'Telsure', 'Godavari Remedies', 105, '8900000000116'],
  ['Atorvastatin', 'tablet', '10 mg', 'Lipisure', 'Sahyadri Labs', 92, '8900000000123'],
  ['Pantoprazole', 'gastro-resistant tablet', '40 mg', 'Pantasure', 'Krishna Pharma', 128, '8900000000130'],
  ['Montelukast', 'tablet', '10 mg', 'Montiair', 'Krishna Pharma', 142, '8900000000147'],
  ['Alprazolam', 'tablet', '0.25 mg', 'Calmera', 'Godavari Remedies', 38, '8900000000154'],
  ['Oral rehydration salts', 'oral powder', '21.8 g', 'Jaldhara ORS', 'Sahyadri Labs', 21, '8900000000161'],
] as const

/** Two pharmacies with stores, stock and one operator, so that there is something to sell and to look after. */
export async function seedPharmacies(ground: Ground): Promise<void> {
  const { db } = ground
  await loadMedicineCatalogue(db)
  const ids = new Map<string, string>()
  for (const { code, ...facility } of pharmacies)
    ids.set(code, await inTransaction(db, (tx) => openPharmacy(tx, { code, ...facility })))
  const by = await createDemoUser(ground, {
    ...pharmacist,
    roles: [{ role: 'pharmacy_operator', facilityId: ids.get('NEE')! }],
  })
  for (const [index, facilityId] of [...ids.values()].entries())
    await inTransaction(db, (tx) => fillStore(tx, ground.clock.now(), facilityId, index))
  await inTransaction(db, (tx) =>
    seedPharmacyDay(tx, ground.clock.now(), { facilityId: ids.get('NEE')!, by }),
  )
}

async function openPharmacy(
  tx: Tx,
  facility: { code: string } & Omit<(typeof pharmacies)[number], 'code'>,
): Promise<string> {
  await tx
    .insertInto('facility')
    .values({ kind: 'pharmacy', city: 'Hyderabad', state: 'Telangana', ...facility })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('facility')
    .select('id')
    .where('code', '=', facility.code)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('pharmacy_profile')
    .values({
      facility_id: id,
      licence_number: `TS/PH/${facility.code}/2021`,
      drug_licence_number: `20B-21B/TS/${facility.code}`,
      pharmacist_name: facility.code === 'NEE' ? pharmacist.name : 'Suresh Babu',
      pharmacist_registration_number: `TSPC-${facility.code}-0417`,
      pharmacist_phone: facility.phone,
      opening_hours: JSON.stringify(
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '22:00' })),
      ),
      delivers: true,
      delivery_radius_km: 12,
      delivery_fee_paise: 3000,
      minimum_order_paise: facility.code === 'NEE' ? 0 : 5000,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('store')
    .values({ facility_id: id, name: 'Main counter', location: 'Ground floor', consultant: pharmacist.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

const dayMs = 86_400_000
const dayFrom = (now: Date, days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)

async function fillStore(tx: Tx, now: Date, facilityId: string, index: number): Promise<void> {
  const { id: storeId } = await tx
    .selectFrom('store')
    .select('id')
    .where('facility_id', '=', facilityId)
    .executeTakeFirstOrThrow()
  const held = await tx
    .selectFrom('stock_level')
    .select('batch_id')
    .where('store_id', '=', storeId)
    .executeTakeFirst()
  if (held) return
  const store = (await findStore(tx, storeId))!
  const lines = []
  for (const [place, brand] of brands.entries()) {
    const product = await addBrand(tx, brand)
    // The second shop has not everything; here and there little is left, or not for long.
    if (!product || (index === 1 && place % 3 === 0)) continue
    const line = { productId: product.id, unit: product.unit, manufacturedOn: dayFrom(now, -300) }
    const days = place % 5 === 4 ? 40 : 400 + place * 10
    lines.push({
      ...line,
      batchNumber: `${brand[3].slice(0, 3).toUpperCase()}${index}${100 + place}`,
      expiresOn: dayFrom(now, days),
      quantity: [6, 13].includes(place) ? 12 : 150,
    })
    if (place % 2 === 0)
      lines.push({
        ...line,
        batchNumber: `${brand[3].slice(0, 3).toUpperCase()}${index}${200 + place}`,
        expiresOn: dayFrom(now, 600),
        quantity: 90,
      })
    await tx
      .insertInto('reorder_level')
      .values({ store_id: storeId, product_id: product.id, minimum: 20, order_quantity: 150 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await receive(tx, { store, lines, source: { type: 'opening_stock', id: newId() }, by: null, at: now })
}

async function addBrand(
  tx: Tx,
  [generic, form, strength, name, maker, rupees, gtin]: (typeof brands)[number],
) {
  const medicine = await tx
    .selectFrom('medicine')
    .selectAll()
    .where('facility_id', 'is', null)
    .where('generic_name', '=', generic)
    .where('form', '=', form)
    .where('strength', '=', strength)
    .executeTakeFirst()
  if (!medicine) return undefined
  await tx
    .insertInto('manufacturer')
    .values({ name: maker, licence_number: `DEMO-${maker.slice(0, 3).toUpperCase()}` })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id: manufacturer_id } = await tx
    .selectFrom('manufacturer')
    .select('id')
    .where('name', '=', maker)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('product')
    .values({
      kind: 'medicine',
      medicine_id: medicine.id,
      manufacturer_id,
      name,
      generic_name: generic,
      form,
      strength,
      unit: medicine.pack_unit,
      pack_size: medicine.pack_size,
      hsn_code: '30049099',
      mrp_paise: rupees * 100,
      schedule: medicine.schedule,
      narcotic: medicine.narcotic,
      gtin,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx.selectFrom('product').select(['id', 'unit']).where('gtin', '=', gtin).executeTakeFirstOrThrow()
}

import { loadLabPanels, loadLabTests } from '../../catalogue/index.ts'
import { createDemoUser } from '../modules/identity/index.ts'
import { loadLabCatalogue } from '../modules/lab/index.ts'
import { inTransaction, type Tx } from '../platform/db/database.ts'
import type { Deps } from '../platform/deps.ts'
import { demoAccounts } from './accounts.ts'
import { seedLabOrders } from './lab-orders.ts'
import { seedLabStock } from './lab-stock.ts'

/** Invented laboratories at places that exist; the first is where the demo operators work. */
const laboratories = [
  {
    code: 'NEEM',
    name: 'Neem Diagnostics',
    address_line: '21 Hill Street, Banjara Hills',
    pin_code: '500034',
    latitude: 17.415,
    longitude: 78.439,
    factor: 1,
    accredited: true,
  },
  {
    code: 'TULS',
    name: 'Tulsi Path Labs',
    address_line: '5 Cyber Lane, Madhapur',
    pin_code: '500081',
    latitude: 17.4483,
    longitude: 78.3915,
    factor: 0.85,
    accredited: false,
  },
] as const

/** What the list of PIN codes would say of the demo's places; a real installation imports all of them. */
const pinCodes = [
  ['500034', 'Banjara Hills', 'Telangana', 17.4126, 78.4392],
  ['500081', 'Madhapur', 'Telangana', 17.4483, 78.3915],
  ['500082', 'Somajiguda', 'Telangana', 17.4239, 78.4578],
  ['560003', 'Malleshwaram', 'Karnataka', 13.0031, 77.5643],
  ['520002', 'Vijayawada', 'Andhra Pradesh', 16.5062, 80.648],
] as const

/** Rupees of what is asked for most; the rest follows from how long it takes. */
const prices: Record<string, number> = {
  complete_blood_count: 350,
  lipid_profile: 600,
  thyroid_profile: 550,
  liver_panel: 650,
  kidney_panel: 700,
  diabetes_panel: 500,
  vitamin_d: 1200,
  vitamin_b12: 900,
  urine_routine: 150,
  hba1c: 400,
  tsh: 300,
  haemoglobin: 120,
  glucose_fasting: 80,
  creatinine: 180,
  crp: 400,
}

/** Two laboratories with prices and hours, and two people who work at the first. */
export async function seedLaboratories(ground: Pick<Deps, 'db' | 'config' | 'clock'>): Promise<void> {
  await loadLabCatalogue(ground.db)
  const first = await inTransaction(ground.db, async (tx) => {
    await tx
      .insertInto('pin_code')
      .values(
        pinCodes.map(([code, place, state, latitude, longitude]) => ({
          code,
          place,
          state,
          latitude,
          longitude,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const ids: string[] = []
    for (const laboratory of laboratories) ids.push(await insertLaboratory(tx, laboratory))
    return ids[0]!
  })
  const operators: string[] = []
  for (const account of demoAccounts.filter(({ role }) => role === 'Laboratory'))
    operators.push(
      await createDemoUser(ground, { ...account, roles: [{ role: 'lab_operator', facilityId: first }] }),
    )
  const [sunita, joseph] = operators as [string, string]
  await inTransaction(ground.db, (tx) => seedLabStock(tx, first, ground.clock.now()))
  await seedLabOrders(ground, { laboratoryId: first, operators: [sunita, joseph] })
}

async function insertLaboratory(
  tx: Tx,
  { factor, accredited, ...place }: (typeof laboratories)[number],
): Promise<string> {
  const known = await tx.selectFrom('facility').select('id').where('code', '=', place.code).executeTakeFirst()
  if (known) return known.id
  const { id } = await tx
    .insertInto('facility')
    .values({
      ...place,
      kind: 'laboratory',
      city: 'Hyderabad',
      state: 'Telangana',
      phone: '+914040007788',
      email: `desk@${place.code.toLowerCase()}.example`,
      registration_number: `TS/LAB/2021/${place.code}`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('laboratory_profile')
    .values({
      facility_id: id,
      director_name: 'Dr Kavya Nair',
      home_collection: true,
      home_collection_fee_paise: 10_000,
      home_radius_km: 15,
      ...(accredited ? { accreditation_number: 'DEMO-MC-0042', accredited_until: '2030-12-31' } : {}),
    })
    .execute()
  const week = [1, 2, 3, 4, 5, 6, 7]
  await tx
    .insertInto('laboratory_hours')
    .values([
      ...week.map((weekday) => ({
        facility_id: id,
        collection: 'visit' as const,
        weekday,
        starts_at: '06:30',
        ends_at: '21:00',
      })),
      ...week.map((weekday) => ({
        facility_id: id,
        collection: 'home' as const,
        weekday,
        starts_at: '06:00',
        ends_at: '12:00',
      })),
    ])
    .execute()
  await insertOffers(tx, id, factor, accredited)
  return id
}

async function insertOffers(tx: Tx, facilityId: string, factor: number, accredited: boolean): Promise<void> {
  const orderable = [...loadLabTests().filter((test) => test.orderable), ...loadLabPanels()]
  const rows = await tx.selectFrom('lab_test').select(['id', 'code', 'reporting_hours']).execute()
  const byCode = new Map(rows.map((row) => [row.code, row]))
  await tx
    .insertInto('lab_offer')
    .values(
      orderable.map(({ code }) => {
        const { id, reporting_hours } = byCode.get(code)!
        const rupees = prices[code] ?? 150 + reporting_hours * 15
        return {
          facility_id: facilityId,
          test_id: id,
          price_paise: Math.round((rupees * factor) / 10) * 1000,
          home_collection: true,
          reporting_hours,
          accredited,
        }
      }),
    )
    .execute()
}

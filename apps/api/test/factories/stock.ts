import type { Insertable, Selectable } from 'kysely'
import { receive, findStore } from '../../src/modules/stock/index.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { createFacility, type FacilityRow } from './facilities.ts'

export type Shop = { facility: FacilityRow; storeId: string; operator: Person }

/** A pharmacy in Hyderabad with one store and its operator, unless said otherwise. */
export async function createShop(
  test: TestApp,
  over: Partial<Insertable<Schema['facility']>> = {},
): Promise<Shop> {
  const facility = await createFacility(test, { kind: 'pharmacy', name: 'Neem Pharmacy', ...over })
  const operator = await createPerson(test, {
    role: facility.kind === 'laboratory' ? 'lab_operator' : 'pharmacy_operator',
    facilityId: facility.id,
    name: 'Pooja Menon',
  })
  return { facility, operator, storeId: await createStoreOf(test, facility.id) }
}

export async function createStoreOf({ deps: { db } }: TestApp, facilityId: string, name = 'Main counter') {
  const { id } = await db
    .insertInto('store')
    .values({ facility_id: facilityId, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

let serial = 0
/** A strip of ten tablets at 35 rupees on the common list, unless said otherwise. */
export const createProduct = (
  { deps: { db } }: TestApp,
  over: Partial<Insertable<Schema['product']>> = {},
): Promise<Selectable<Schema['product']>> =>
  db
    .insertInto('product')
    .values({
      kind: 'medicine',
      name: `Febrinil ${++serial}`,
      generic_name: 'Paracetamol',
      form: 'tablet',
      strength: '500 mg',
      unit: 'tablet',
      pack_size: 10,
      hsn_code: '3004',
      mrp_paise: 3500,
      ...over,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Books units into a store: a batch of a number of its own that lasts until the end of 2027, unless said otherwise. */
export async function stockUp(
  { deps: { db, clock } }: TestApp,
  storeId: string,
  productId: string,
  quantity: number,
  over: { batchNumber?: string; expiresOn?: string; mrpPaise?: number; unit?: string } = {},
): Promise<string> {
  const [received] = await inTransaction(db, async (tx) =>
    receive(tx, {
      store: (await findStore(tx, storeId))!,
      lines: [
        {
          productId,
          batchNumber: `B${++serial}`,
          expiresOn: '2027-12-31',
          quantity,
          unit: 'tablet',
          ...over,
        },
      ],
      source: { type: 'opening_stock', id: newId() },
      by: null,
      at: clock.now(),
    }),
  )
  return received!.batchId
}

export const levelsOf = ({ deps: { db } }: TestApp, storeId: string) =>
  db
    .selectFrom('stock_level')
    .select(['batch_id', 'on_hand', 'reserved'])
    .where('store_id', '=', storeId)
    .orderBy('batch_id')
    .execute()

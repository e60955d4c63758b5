import { findStore, receive } from '../modules/stock/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'

/** Invented reagents: name, unit, what of them is on the shelf, how much one test takes, and which tests. */
const reagents = [
  ['Cell counter reagent pack', 'test', 400, 1, ['haemoglobin']],
  ['HbA1c column reagent', 'test', 90, 1, ['hba1c']],
  ['Creatinine reagent', 'ml', 500, 2, ['creatinine']],
  ['Electrolyte pack', 'test', 40, 1, ['potassium', 'sodium', 'chloride']],
  ['Vitamin D kit', 'test', 24, 1, ['vitamin_d']],
] as const

/** A laboratory's cold room with what its tests use up. */
export async function seedLabStock(tx: Tx, facilityId: string, now: Date): Promise<void> {
  const known = await tx
    .selectFrom('store')
    .select('id')
    .where('facility_id', '=', facilityId)
    .executeTakeFirst()
  if (known) return
  const { id: storeId } = await tx
    .insertInto('store')
    .values({ facility_id: facilityId, name: 'Cold room', location: 'Ground floor' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const store = (await findStore(tx, storeId))!
  for (const [index, [name, unit, quantity, perTest, codes]] of reagents.entries()) {
    const { id: productId } = await tx
      .insertInto('product')
      .values({ facility_id: facilityId, kind: 'reagent', name, unit, pack_size: 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    const expiresOn = new Date(now.getTime() + (60 + index * 90) * 86_400_000).toISOString().slice(0, 10)
    await receive(tx, {
      store,
      lines: [{ productId, unit, batchNumber: `LOT-${4100 + index}`, expiresOn, quantity }],
      source: { type: 'opening_stock', id: newId() },
      by: null,
      at: now,
    })
    const tests = await tx
      .selectFrom('lab_test')
      .select('id')
      .where('code', 'in', [...codes])
      .execute()
    await tx
      .insertInto('lab_test_reagent')
      .values(
        tests.map(({ id }) => ({
          facility_id: facilityId,
          test_id: id,
          product_id: productId,
          store_id: storeId,
          quantity: perTest,
        })),
      )
      .execute()
  }
}

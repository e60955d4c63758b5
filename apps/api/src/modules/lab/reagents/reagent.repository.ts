import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const findReagents = (db: Db | Tx, facilityId: string, testIds: readonly string[]) =>
  db
    .selectFrom('lab_test_reagent')
    .innerJoin('product', 'product.id', 'lab_test_reagent.product_id')
    .selectAll('lab_test_reagent')
    .select(['product.name', 'product.unit'])
    .where('lab_test_reagent.facility_id', '=', facilityId)
    .where(sql<boolean>`test_id = any(${[...testIds]}::uuid[])`)
    .orderBy('product.name')
    .execute()
export type ReagentRow = Awaited<ReturnType<typeof findReagents>>[number]

export type ReagentLine = { productId: string; storeId: string; quantity: number }

export async function replaceReagents(
  tx: Tx,
  { facilityId, testId }: { facilityId: string; testId: string },
  lines: readonly ReagentLine[],
): Promise<void> {
  await tx
    .deleteFrom('lab_test_reagent')
    .where('facility_id', '=', facilityId)
    .where('test_id', '=', testId)
    .execute()
  if (lines.length)
    await tx
      .insertInto('lab_test_reagent')
      .values(
        lines.map(({ productId, storeId, quantity }) => ({
          facility_id: facilityId,
          test_id: testId,
          product_id: productId,
          store_id: storeId,
          quantity,
        })),
      )
      .execute()
}

/** Whether all stores are the laboratory's, and all products on the common list or its own. */
export async function areOwn(tx: Tx, facilityId: string, lines: readonly ReagentLine[]): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`select
    not exists (select from unnest(${lines.map(({ storeId }) => storeId)}::uuid[]) as wanted (id)
      where not exists (select from store where store.id = wanted.id and facility_id = ${facilityId})) and
    not exists (select from unnest(${lines.map(({ productId }) => productId)}::uuid[]) as wanted (id)
      where not exists (select from product where product.id = wanted.id and (facility_id is null or facility_id = ${facilityId}))) as own`.execute(
    tx,
  )
  return rows[0]!.own
}

export async function insertUse(
  tx: Tx,
  { orderId, at, taken }: { orderId: string; at: Date; taken: boolean },
  { productId, storeId, quantity }: ReagentLine,
): Promise<void> {
  await tx
    .insertInto('lab_reagent_use')
    .values({ order_id: orderId, product_id: productId, store_id: storeId, quantity, taken, used_at: at })
    .execute()
}

export const findShort = (db: Db | Tx, facilityId: string, productIds: readonly string[], since: Date) =>
  db
    .selectFrom('lab_reagent_use')
    .innerJoin('lab_order', 'lab_order.id', 'lab_reagent_use.order_id')
    .selectAll('lab_reagent_use')
    .where('lab_order.facility_id', '=', facilityId)
    .where(sql<boolean>`product_id = any(${[...productIds]}::uuid[])`)
    .where('taken', '=', false)
    .where('used_at', '>=', since)
    .orderBy('used_at', 'desc')
    .limit(100)
    .execute()

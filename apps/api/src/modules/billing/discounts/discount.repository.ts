import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { reachedDiscounts } from './discount.scope.ts'

export type DiscountRow = Selectable<Schema['discount']>

const read = (db: Db | Tx) =>
  db
    .selectFrom('discount')
    .leftJoin('facility', 'facility.id', 'discount.facility_id')
    .selectAll('discount')
    .select('facility.name as facility_name')
export type ReadDiscount = DiscountRow & { facility_name: string | null }

/** The discounts that an actor manages or sees beside their own, newest first. */
export const findDiscounts = (
  db: Db,
  actor: Actor,
  { active, before }: { active: boolean | undefined; before: string | undefined },
  limit: number,
): Promise<ReadDiscount[]> =>
  read(db)
    .where(reachedDiscounts(actor))
    .$if(active !== undefined, (query) => query.where('discount.active', '=', active!))
    .$if(before !== undefined, (query) => query.where('discount.id', '<', before!))
    .orderBy('discount.id', 'desc')
    .limit(limit)
    .execute()

export const findDiscount = (db: Db | Tx, actor: Actor, id: string): Promise<ReadDiscount | undefined> =>
  read(db).where('discount.id', '=', id).where(reachedDiscounts(actor)).executeTakeFirst()

/** Constraint `discount_code`. */
export const insertDiscount = (tx: Tx | Db, discount: Insertable<Schema['discount']>) =>
  tx.insertInto('discount').values(discount).returning('id').executeTakeFirstOrThrow()

/** Constraints `discount_code`, `discount_uses_within`, `discount_period`. */
export async function updateDiscountRow(
  db: Db,
  id: string,
  change: Updateable<Schema['discount']>,
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await db.updateTable('discount').set(change).where('id', '=', id).execute()
}

/** The active discount of a code that counts at a facility. */
export const findByCode = (tx: Tx, code: string, facilityId: string): Promise<DiscountRow | undefined> =>
  tx
    .selectFrom('discount')
    .selectAll()
    .where('code', '=', code)
    .where('active', '=', sql.lit(true))
    .where((eb) => eb.or([eb('facility_id', '=', facilityId), eb('facility_id', 'is', null)]))
    .executeTakeFirst()

/** Discounts given by themselves to a bill that is opened now. */
export const findAutomatic = (
  tx: Tx,
  { facilityId, subjectType, totalPaise }: { facilityId: string; subjectType: string; totalPaise: number },
): Promise<DiscountRow[]> =>
  tx
    .selectFrom('discount')
    .selectAll()
    .where('code', 'is', null)
    .where('active', '=', sql.lit(true))
    .where((eb) => eb.or([eb('facility_id', '=', facilityId), eb('facility_id', 'is', null)]))
    .where(sql<boolean>`${subjectType} = any(subject_types)`)
    .where('min_total_paise', '<=', totalPaise)
    // A bill is opened at the database's time, as its row says.
    .where('valid_from', '<=', sql<Date>`now()`)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', sql<Date>`now()`)]))
    .execute()

/**
 * Counts one use; false where all are used. The row stays locked, so that those who want the last one queue: constraint
 * `discount_uses_within` is the proof.
 */
export async function countUse(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('discount')
    .set({ used_count: sql<number>`used_count + 1` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('most_uses', 'is', null), eb('used_count', '<', eb.ref('most_uses'))]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function giveUseBack(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('discount')
    .set({ used_count: sql<number>`used_count - 1` })
    .where('id', '=', id)
    .execute()
}

import { sql, type Insertable, type Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ofPerson } from '../../patients/index.ts'

export type DiscountUse = Selectable<Schema['discount_use']>

/** What is taken off a bill at the moment, and by what. */
export const findUse = (db: Db | Tx, billId: string) =>
  db
    .selectFrom('discount_use as used')
    .leftJoin('discount', 'discount.id', 'used.discount_id')
    .selectAll('used')
    .select(['discount.title', 'discount.code'])
    .where('used.bill_id', '=', billId)
    .where('used.released_at', 'is', null)
    .executeTakeFirst()

/** Constraint `discount_use_bill`: one at a time. */
export async function insertUse(tx: Tx, use: Insertable<Schema['discount_use']>): Promise<void> {
  await tx.insertInto('discount_use').values(use).execute()
}

export async function releaseUse(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('discount_use')
    .set({ released_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

/** How often a patient has used a discount, under whichever id; its row is locked by `countUse`. */
export async function countUsesOf(tx: Tx, discountId: string, patientId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('discount_use')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('discount_id', '=', discountId)
    .where(ofPerson('discount_use.patient_id', patientId))
    .where('released_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** How many bills a person keeps open with a code on each. */
export async function countOpenUses(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('discount_use as used')
    .innerJoin('bill', 'bill.id', 'used.bill_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('used.applied_by', '=', userId)
    .where('used.released_at', 'is', null)
    .where('bill.status', '=', 'open')
    .executeTakeFirstOrThrow()
  return count
}

/** Sets what the bill's discount takes off each line, with the line's amount and tax as they become. */
export async function repriceLine(
  tx: Tx,
  id: string,
  line: Pick<
    Selectable<Schema['bill_line']>,
    | 'bill_discount_paise'
    | 'discount_paise'
    | 'amount_paise'
    | 'taxable_paise'
    | 'cgst_paise'
    | 'sgst_paise'
    | 'igst_paise'
  >,
): Promise<void> {
  await tx.updateTable('bill_line').set(line).where('id', '=', id).execute()
}

/** Constraint `bill_paid_within`: never less than was paid. */
export async function setTotal(tx: Tx, billId: string, totalPaise: number): Promise<void> {
  await tx.updateTable('bill').set({ total_paise: totalPaise }).where('id', '=', billId).execute()
}

import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export type KnownProduct = { id: string; unit: string; gtin: string | null }

/** A facility's own products by what makes them the same: name, form, strength, pack. */
export async function findKnownProducts(tx: Tx, facilityId: string): Promise<Map<string, KnownProduct>> {
  const rows = await tx
    .selectFrom('product')
    .select(['id', 'name', 'form', 'strength', 'pack_size', 'unit', 'gtin'])
    .where('facility_id', '=', facilityId)
    .execute()
  return new Map(
    rows.map((row) => [
      [row.name.toLowerCase(), row.form ?? '', row.strength ?? '', row.pack_size].join('\n'),
      { id: row.id, unit: row.unit, gtin: row.gtin },
    ]),
  )
}

/** The expiry of a facility's batches, by product and number. */
export async function findKnownBatches(tx: Tx, facilityId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('stock_batch')
    .select(['product_id', 'number', 'expires_on'])
    .where('facility_id', '=', facilityId)
    .execute()
  return new Map(rows.map((row) => [`${row.product_id}\n${row.number}`, row.expires_on]))
}

/** The medicine of the common catalogue of exactly this name, form and strength. */
export async function findMedicineNamed(
  tx: Tx,
  {
    genericName,
    form,
    strength,
  }: { genericName?: string | undefined; form?: string | undefined; strength?: string | undefined },
) {
  if (!genericName || !form || !strength) return undefined
  return tx
    .selectFrom('medicine')
    .select(['id', 'schedule', 'narcotic'])
    .where('facility_id', 'is', null)
    .where(sql`lower(generic_name)`, '=', genericName.toLowerCase())
    .where('form', '=', form)
    .where('strength', '=', strength)
    .executeTakeFirst()
}

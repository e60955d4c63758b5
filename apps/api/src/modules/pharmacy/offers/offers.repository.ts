import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export type Near = {
  latitude?: number | undefined
  longitude?: number | undefined
  pinCode?: string | undefined
  withinKm?: number | undefined
}

/** Stores of pharmacies that can be ordered from, nearest first, with the kilometres from a point where both are known. */
export async function selectOpenStores(db: Db, { latitude, longitude, pinCode, withinKm }: Near) {
  const known = latitude !== undefined && longitude !== undefined
  // Great circle (haversine), in kilometres.
  const distance = known
    ? sql<number | null>`2 * 6371.0088 * asin(least(1, sqrt(
        power(sin(radians(facility.latitude - ${latitude}::float8) / 2), 2)
        + cos(radians(${latitude}::float8)) * cos(radians(facility.latitude))
          * power(sin(radians(facility.longitude - ${longitude}::float8) / 2), 2))))`
    : sql<number | null>`case when facility.pin_code = ${pinCode ?? null} then 0 end`
  const rows = await db
    .selectFrom('store')
    .innerJoin('facility', 'facility.id', 'store.facility_id')
    .innerJoin('pharmacy_profile', 'pharmacy_profile.facility_id', 'facility.id')
    .select(['store.id as store_id', 'facility.id as facility_id', distance.as('distance_km')])
    .where('store.active', '=', true)
    .where('facility.active', '=', true)
    .where('facility.kind', '=', 'pharmacy')
    .orderBy(sql`distance_km nulls last`)
    .orderBy('store.id')
    .limit(200)
    .execute()
  return withinKm === undefined ? rows : rows.filter(({ distance_km: km }) => km !== null && km <= withinKm)
}

/** What these stores can sell today of some medicines: by store and product, at the price of the dearest batch. */
export const selectAvailable = (
  db: Db,
  storeIds: readonly string[],
  medicineIds: readonly string[],
  now: Date,
) =>
  db
    .selectFrom('stock_level')
    .innerJoin('stock_batch', 'stock_batch.id', 'stock_level.batch_id')
    .innerJoin('product', 'product.id', 'stock_level.product_id')
    .innerJoin('facility', 'facility.id', 'stock_batch.facility_id')
    .select((eb) => [
      'stock_level.store_id',
      'product.id as product_id',
      'product.medicine_id',
      sql<number>`${eb.fn.sum(sql`stock_level.on_hand - stock_level.reserved`)}::int`.as('available'),
      sql<number>`max(coalesce(stock_batch.mrp_paise, product.mrp_paise) / product.pack_size)::int`.as(
        'unit_price_paise',
      ),
    ])
    .where(sql<boolean>`stock_level.store_id = any(${[...storeIds]}::uuid[])`)
    .where(sql<boolean>`product.medicine_id = any(${[...medicineIds]}::uuid[])`)
    .where('product.active', '=', true)
    .where(sql<boolean>`coalesce(stock_batch.mrp_paise, product.mrp_paise) is not null`)
    .where('stock_batch.recalled_at', 'is', null)
    .where(
      sql<boolean>`stock_batch.expires_on >= (${now}::timestamptz at time zone facility.time_zone)::date`,
    )
    .whereRef('stock_level.on_hand', '>', 'stock_level.reserved')
    .groupBy(['stock_level.store_id', 'product.id'])
    .execute()

import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export type Near = {
  latitude?: number | undefined
  longitude?: number | undefined
  pinCode?: string | undefined
  withinKm?: number | undefined
}

/**
 * Stores of pharmacies that can be ordered from, nearest first, with the kilometres from a point or a PIN code where
 * both places are known: a pharmacy without coordinates stands where its PIN code does.
 */
export async function selectOpenStores(db: Db, { latitude, longitude, pinCode, withinKm }: Near) {
  const given = latitude !== undefined && longitude !== undefined
  const here = given
    ? sql`select ${latitude}::float8 as latitude, ${longitude}::float8 as longitude`
    : sql`select latitude::float8, longitude::float8 from pin_code where code = ${pinCode ?? null}`
  // Great circle (haversine), in kilometres; what shares the PIN code lies there, whatever we know of the place.
  const rows = await sql<{ store_id: string; facility_id: string; distance_km: number | null }>`
    select store.id as store_id, facility.id as facility_id, case
      when facility.pin_code = ${pinCode ?? null} then 0
      when here.latitude is null or there.latitude is null then null
      else 2 * 6371.0088 * asin(least(1, sqrt(
        power(sin(radians(there.latitude - here.latitude) / 2), 2)
        + cos(radians(here.latitude)) * cos(radians(there.latitude))
          * power(sin(radians(there.longitude - here.longitude) / 2), 2)))) end as distance_km
    from store
      join facility on facility.id = store.facility_id and facility.active and facility.kind = 'pharmacy'
      join pharmacy_profile on pharmacy_profile.facility_id = facility.id
      left join pin_code on pin_code.code = facility.pin_code
      left join (${here}) here on true
      cross join lateral (select
        case when facility.longitude is null then pin_code.latitude else facility.latitude end::float8 as latitude,
        case when facility.latitude is null then pin_code.longitude else facility.longitude end::float8 as longitude
      ) there
    where store.active
    order by distance_km nulls last, store.id limit 200`.execute(db)
  return withinKm === undefined
    ? rows.rows
    : rows.rows.filter(({ distance_km: km }) => km !== null && km <= withinKm)
}

/**
 * What these stores can sell today of some medicines, or of one product that is none: by store and product, at the
 * price of the dearest batch.
 */
export const selectAvailable = (
  db: Db,
  storeIds: readonly string[],
  { medicineIds, productId = null }: { medicineIds: readonly string[]; productId?: string | null },
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
    .where(
      sql<boolean>`(product.medicine_id = any(${[...medicineIds]}::uuid[]) or product.id = ${productId}::uuid)`,
    )
    .where('product.active', '=', true)
    .where(sql<boolean>`coalesce(stock_batch.mrp_paise, product.mrp_paise) is not null`)
    .where('stock_batch.recalled_at', 'is', null)
    .where(
      sql<boolean>`stock_batch.expires_on >= (${now}::timestamptz at time zone facility.time_zone)::date`,
    )
    .whereRef('stock_level.on_hand', '>', 'stock_level.reserved')
    .groupBy(['stock_level.store_id', 'product.id'])
    .execute()

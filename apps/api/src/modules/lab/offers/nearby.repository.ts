import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type Place = { pinCode: string } | { latitude: number; longitude: number }
export type NearbyRow = {
  id: string
  name: string
  address_line: string
  city: string
  state: string
  pin_code: string
  time_zone: string
  has_photo: boolean
  accredited: boolean
  distance_km: number | null
  price_paise: number
  reporting_hours: number
  home_collection: boolean
  home_collection_fee_paise: number
}

/** The place of a PIN code; of one that the list lacks, the middle of its sorting district (the first three digits). */
const originOfPin = (code: string): RawBuilder<unknown> => sql`
  select longitude::float8 as x, latitude::float8 as y from pin_code where code = ${code}
  union all
  select avg(longitude)::float8, avg(latitude)::float8 from pin_code
    where code between ${`${code.slice(0, 3)}000`} and ${`${code.slice(0, 3)}999`}
      and not exists (select from pin_code where code = ${code})
    having count(*) > 0`

const originOf = (place: Place): RawBuilder<unknown> =>
  'pinCode' in place
    ? originOfPin(place.pinCode)
    : sql`select ${place.longitude}::float8 as x, ${place.latitude}::float8 as y`

const pinOf = (place: Place): string | null => ('pinCode' in place ? place.pinCode : null)

// Haversine; points are (longitude, latitude). Lists of PIN codes are coarse, and some of their places are wrong: what
// shares the PIN code lies there, whatever its coordinates say.
const distanceFrom = (place: Place) => sql<number>`case when facility.pin_code = ${pinOf(place)} then 0 else
  12742.0176 * asin(least(1, sqrt(
  sin(radians(terms.location[1] - origin.y) / 2) ^ 2
  + cos(radians(origin.y)) * cos(radians(terms.location[1])) * sin(radians(terms.location[0] - origin.x) / 2) ^ 2))) end`

// The box around the circle, for the index: a degree of latitude is 111.19 km, one of longitude less by its cosine.
const around = (km: number) => sql`box(
  point(origin.x - ${km} / (111.19 * greatest(cos(radians(origin.y)), 0.01)), origin.y - ${km} / 111.19),
  point(origin.x + ${km} / (111.19 * greatest(cos(radians(origin.y)), 0.01)), origin.y + ${km} / 111.19))`

const offered = (testIds: readonly string[]) => sql`select count(*) as tests, sum(price_paise)::int as price,
    max(reporting_hours) as hours, bool_and(home_collection) as home
  from lab_offer where facility_id = terms.facility_id and test_id = any(${[...testIds]}::uuid[]) and active`

const chosen = sql`facility.id, facility.name, address_line, city, state, pin_code, time_zone,
  coalesce(accredited_until >= current_date, false) as accredited, offer.price as price_paise, offer.hours as reporting_hours,
  home_collection_fee_paise, photo_file_id is not null as has_photo`

export type Wanted = { testIds: readonly string[]; withinKm: number; limit: number }

/** Open laboratories that offer all of the tests around a place, nearest first: one statement over two indexes. */
export async function findNearby(
  db: Db,
  place: Place,
  { testIds, withinKm, limit }: Wanted,
): Promise<NearbyRow[]> {
  const { rows } = await sql<NearbyRow>`with origin as (${originOf(place)}),
    around as (
      select facility_id from origin join laboratory_profile terms on terms.location <@ ${around(withinKm)}
      union
      select id from facility where active and kind = 'laboratory' and pin_code = ${pinOf(place)})
    select ${chosen}, near.km as distance_km,
      terms.home_collection and offer.home and near.km <= home_radius_km as home_collection
    from origin
      cross join around
      join laboratory_profile terms on terms.facility_id = around.facility_id
      join facility on facility.id = terms.facility_id and facility.active
      cross join lateral (select ${distanceFrom(place)} as km) near
      cross join lateral (${offered(testIds)}) offer
    where offer.tests = ${testIds.length} and near.km <= ${withinKm}
    order by near.km, offer.price, facility.id limit ${limit}`.execute(db)
  return rows
}

/** The same without a place: cheapest first. */
export async function findCheapest(
  db: Db,
  { testIds, limit }: Omit<Wanted, 'withinKm'>,
): Promise<NearbyRow[]> {
  const { rows } = await sql<NearbyRow>`select ${chosen}, null as distance_km,
      terms.home_collection and offer.home as home_collection
    from laboratory_profile terms
      cross join lateral (${offered(testIds)}) offer
      join facility on facility.id = terms.facility_id and facility.active
    where offer.tests = ${testIds.length} order by offer.price, facility.id limit ${limit}`.execute(db)
  return rows
}

/** How far a laboratory is from a PIN code; null where one of the two is not placed. */
export async function distanceTo(db: Db | Tx, facilityId: string, pinCode: string): Promise<number | null> {
  const { rows } = await sql<{ km: number | null }>`with origin as (${originOf({ pinCode })})
    select ${distanceFrom({ pinCode })} as km from origin, laboratory_profile terms
      join facility on facility.id = terms.facility_id where terms.facility_id = ${facilityId}`.execute(db)
  return rows[0]?.km ?? null
}

import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { distanceKm, type Point } from './distance.ts'

export type PlaceFilter = {
  city?: string | undefined
  pinCode?: string | undefined
  facilityId?: string | undefined
  point?: Point | undefined
  withinKm?: number | undefined
}
/** Open places of care by id, each with its distance from the point; null where either has none. */
export type Places = ReadonlyMap<string, number | null>

/** The open places that a filter means; undefined when it names none and no point to measure from. */
export async function findPlaces(
  db: Db,
  { city, pinCode, facilityId, point, withinKm }: PlaceFilter,
): Promise<Places | undefined> {
  if (!city && !pinCode && !facilityId && !point) return undefined
  let rows = db.selectFrom('facility').select(['id', 'latitude', 'longitude']).where('active', '=', true)
  if (city) rows = rows.where(sql`lower(city)`, '=', city.toLowerCase())
  if (pinCode) rows = rows.where('pin_code', '=', pinCode)
  if (facilityId) rows = rows.where('id', '=', facilityId)
  const places = (await rows.execute()).map(({ id, latitude, longitude }) => {
    const known = point && latitude !== null && longitude !== null
    return [id, known ? distanceKm(point, { latitude, longitude }) : null] as const
  })
  return new Map(withinKm === undefined ? places : places.filter(([, km]) => km !== null && km <= withinKm))
}

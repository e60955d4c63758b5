import { sql, type Insertable } from 'kysely'
import { onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { HoursNotValid } from '../lab.errors.ts'

/** A laboratory with its place and its terms; undefined for another kind of facility, or one without terms yet. */
export const findLaboratory = (db: Db | Tx, id: string) =>
  db
    .selectFrom('facility')
    .leftJoin('laboratory_profile as terms', 'terms.facility_id', 'facility.id')
    .selectAll('facility')
    .select([
      'terms.facility_id as has_terms',
      'accreditation_number',
      'accredited_until',
      'director_name',
      'home_collection',
      'home_collection_fee_paise',
      'home_radius_km',
      'slot_minutes',
      'visit_capacity',
      'home_capacity',
      'two_person_verification',
      'pay_at_counter',
      'cancel_hours_before',
    ])
    .where('facility.id', '=', id)
    .where('kind', '=', 'laboratory')
    .executeTakeFirst()
export type LaboratoryRow = NonNullable<Awaited<ReturnType<typeof findLaboratory>>>

export const findHours = (db: Db | Tx, facilityId: string) =>
  db
    .selectFrom('laboratory_hours')
    .selectAll()
    .where('facility_id', '=', facilityId)
    .orderBy('collection', 'desc')
    .orderBy('weekday')
    .orderBy('starts_at')
    .execute()
export type HoursRow = Awaited<ReturnType<typeof findHours>>[number]

export const findLaboratoriesOf = (db: Db, facilityIds: readonly string[]) =>
  facilityIds.length
    ? db
        .selectFrom('facility')
        .select(['id', 'name', 'time_zone'])
        .where('id', 'in', [...facilityIds])
        .where('kind', '=', 'laboratory')
        .orderBy('name')
        .execute()
    : Promise.resolve([])

export type Terms = Omit<Insertable<Schema['laboratory_profile']>, 'facility_id' | 'location' | 'updated_at'>

export async function upsertTerms(tx: Tx, facilityId: string, terms: Terms): Promise<void> {
  await tx
    .insertInto('laboratory_profile')
    .values({ facility_id: facilityId, ...terms })
    .onConflict((conflict) => conflict.column('facility_id').doUpdateSet(terms))
    .execute()
}

export async function replaceHours(
  tx: Tx,
  facilityId: string,
  hours: readonly Omit<Insertable<Schema['laboratory_hours']>, 'facility_id'>[],
): Promise<void> {
  await tx.deleteFrom('laboratory_hours').where('facility_id', '=', facilityId).execute()
  if (!hours.length) return
  await tx
    .insertInto('laboratory_hours')
    .values(hours.map((row) => ({ ...row, facility_id: facilityId })))
    .execute()
    .catch(
      onConstraint('laboratory_hours_apart', () => new HoursNotValid({ detail: 'Two of them overlap.' })),
    )
}

export type PinCode = { code: string; place: string; state: string; latitude: number; longitude: number }

/** Writes PIN codes and finds the laboratories that have no coordinates of their own anew. */
export async function upsertPinCodes(tx: Tx, codes: readonly PinCode[]): Promise<void> {
  for (let from = 0; from < codes.length; from += 2000)
    await tx
      .insertInto('pin_code')
      .values(codes.slice(from, from + 2000))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          place: eb.ref('excluded.place'),
          state: eb.ref('excluded.state'),
          latitude: eb.ref('excluded.latitude'),
          longitude: eb.ref('excluded.longitude'),
        })),
      )
      .execute()
  await sql`update laboratory_profile set location = null
    where facility_id in (select id from facility where latitude is null)`.execute(tx)
}

/** Whether a PIN code, or another of its sorting district, has a place. */
export const knowsPinCode = async (db: Db | Tx, code: string): Promise<boolean> =>
  (await db
    .selectFrom('pin_code')
    .select('code')
    .where('code', '>=', `${code.slice(0, 3)}000`)
    .where('code', '<=', `${code.slice(0, 3)}999`)
    .executeTakeFirst()) !== undefined

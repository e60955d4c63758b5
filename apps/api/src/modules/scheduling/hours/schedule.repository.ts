import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { Mode } from '../slots/availability.ts'

export type OfferedMode = { facilityId: string; mode: Mode }
export type WeeklyHoursRow = Selectable<Schema['weekly_hours']>
export type ScheduleExceptionRow = Selectable<Schema['schedule_exception']>

export const findOfferedModes = (db: Db | Tx, practitionerId: string): Promise<OfferedMode[]> =>
  db
    .selectFrom('practitioner_offering')
    .select(['facility_id as facilityId', 'mode'])
    .where('practitioner_id', '=', practitionerId)
    .where('active', '=', true)
    .execute()

export const isPractitioner = async (db: Db | Tx, id: string): Promise<boolean> =>
  (await db.selectFrom('practitioner').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** Whether a practitioner offers anything at one of the facilities. */
export const worksAt = async (
  db: Db | Tx,
  practitionerId: string,
  facilityIds: readonly string[],
): Promise<boolean> =>
  (await findOfferedModes(db, practitionerId)).some(({ facilityId }) => facilityIds.includes(facilityId))

/** The verified practitioners who offer anything at a facility, by name. */
export const findPractitionersAt = async (
  db: Db,
  facilityId: string,
): Promise<{ id: string; name: string }[]> => {
  const rows = await db
    .selectFrom('practitioner')
    .select(['id', 'given_name', 'family_name'])
    .where('status', '=', 'verified')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('practitioner_offering')
        .select('practitioner_id')
        .where('facility_id', '=', facilityId)
        .where('active', '=', true),
    )
    .orderBy('given_name')
    .orderBy('family_name')
    .execute()
  return rows.map(({ id, given_name, family_name }) => ({ id, name: `${given_name} ${family_name}` }))
}

/** `facilityIds` null: at all facilities. */
export const listWeeklyHours = (
  db: Db | Tx,
  practitionerId: string,
  facilityIds: readonly string[] | null,
): Promise<WeeklyHoursRow[]> => {
  let query = db.selectFrom('weekly_hours').selectAll().where('practitioner_id', '=', practitionerId)
  if (facilityIds) query = query.where('facility_id', 'in', [...facilityIds])
  return query.orderBy('weekday').orderBy('starts_at').orderBy('facility_id').orderBy('mode').execute()
}

export async function replaceWeeklyHourRows(
  tx: Tx,
  practitionerId: string,
  facilityIds: readonly string[] | null,
  rows: readonly Omit<Insertable<Schema['weekly_hours']>, 'practitioner_id'>[],
): Promise<void> {
  let old = tx.deleteFrom('weekly_hours').where('practitioner_id', '=', practitionerId)
  if (facilityIds) old = old.where('facility_id', 'in', [...facilityIds])
  await old.execute()
  if (rows.length)
    await tx
      .insertInto('weekly_hours')
      .values(rows.map((row) => ({ ...row, practitioner_id: practitionerId })))
      .execute()
}

export const insertException = (
  tx: Tx,
  values: Insertable<Schema['schedule_exception']>,
): Promise<ScheduleExceptionRow> =>
  tx.insertInto('schedule_exception').values(values).returningAll().executeTakeFirstOrThrow()

export const findException = (db: Db, id: string): Promise<ScheduleExceptionRow | undefined> =>
  db.selectFrom('schedule_exception').selectAll().where('id', '=', id).executeTakeFirst()

export const deleteException = (tx: Tx, id: string) =>
  tx.deleteFrom('schedule_exception').where('id', '=', id).execute()

/** What touches a span, by time; at facilities in reach and those that count everywhere. */
export const listExceptions = (
  db: Db,
  practitionerId: string,
  { from, to, facilityIds }: { from: Date; to: Date; facilityIds: readonly string[] | null },
): Promise<ScheduleExceptionRow[]> => {
  let query = db
    .selectFrom('schedule_exception')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('ends_at', '>', from)
    .where('starts_at', '<', to)
  if (facilityIds)
    query = query.where((eb) =>
      eb.or([eb('facility_id', 'is', null), eb('facility_id', 'in', [...facilityIds])]),
    )
  return query.orderBy('starts_at').orderBy('id').limit(1000).execute()
}

export async function findPatientNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('patient')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

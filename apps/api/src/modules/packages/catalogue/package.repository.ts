import { sql, type Insertable, type Updateable } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { managedPackages } from '../packages.scope.ts'

/** The names of where a part is used and with whom, beside its ids. */
export const placeNames = [
  'facility.name as laboratory_name',
  'practitioner.given_name',
  'practitioner.family_name',
  'speciality.title as speciality_title',
] as const

const packages = (db: Db | Tx) =>
  db
    .selectFrom('health_package')
    .innerJoin('facility', 'facility.id', 'health_package.facility_id')
    .selectAll('health_package')
    .select(['facility.name as facility_name', 'facility.city', 'facility.active', 'facility.time_zone'])
export type PackageRow = NonNullable<Awaited<ReturnType<typeof findPackage>>>
export type ItemRow = Awaited<ReturnType<typeof findItems>>[number]

export const findPackage = (db: Db | Tx, id: string) =>
  packages(db).where('health_package.id', '=', id).executeTakeFirst()

export const findItems = (db: Db | Tx, packageIds: readonly string[]) =>
  db
    .selectFrom('package_item')
    .selectAll('package_item')
    .leftJoin('facility', 'facility.id', 'package_item.laboratory_id')
    .leftJoin('practitioner', 'practitioner.id', 'package_item.practitioner_id')
    .leftJoin('speciality', 'speciality.code', 'package_item.speciality_code')
    .select(placeNames)
    .where('package_id', 'in', [...packageIds])
    .orderBy('package_id')
    .orderBy('position')
    .execute()

const today = (at: Date) => sql<string>`(${at}::timestamptz at time zone facility.time_zone)::date`

export type Search = {
  text?: string | undefined
  city?: string | undefined
  maxPaise?: number | undefined
  after?: Cursor<'number'> | undefined
  limit: number
  at: Date
}
/** What is on sale: by how well the text fits, misspelt too, else by price; one row more than the limit. */
export function searchRows(
  db: Db,
  { text, city, maxPaise, after, limit, at }: Search,
): Promise<(PackageRow & { place: number })[]> {
  const words = text?.toLowerCase()
  const place = words
    ? sql<number>`((1 - word_similarity(${words}, health_package.search_name)) * 1000000)::int`
    : sql<number>`health_package.price_paise`
  let query = packages(db)
    .select(place.as('place'))
    .where('health_package.status', '=', sql.lit('active'))
    .where('facility.active', '=', true)
    .where(sql<boolean>`coalesce(sold_from, '-infinity') <= ${today(at)}`)
    .where(sql<boolean>`coalesce(sold_until, 'infinity') >= ${today(at)}`)
    .limit(limit + 1)
  if (words)
    query = query.where(
      sql<boolean>`(${words} <% health_package.search_name or exists (select from package_item item
        where item.package_id = health_package.id and ${words} <% lower(item.label)))`,
    )
  if (city) query = query.where(sql<boolean>`lower(facility.city) = ${city.toLowerCase()}`)
  if (maxPaise !== undefined) query = query.where('health_package.price_paise', '<=', maxPaise)
  if (after)
    query = query.where(sql<boolean>`(${place}, health_package.id) > (${after.key}::int, ${after.id}::uuid)`)
  return query.orderBy(place).orderBy('health_package.id').execute()
}

export type OwnFilter = {
  status?: PackageRow['status'] | undefined
  text?: string | undefined
  before?: string | undefined
  limit: number
}
export const findManaged = (db: Db, actor: Actor, id: string): Promise<PackageRow | undefined> =>
  packages(db).where(managedPackages(actor)).where('health_package.id', '=', id).executeTakeFirst()

export const listManaged = (db: Db, actor: Actor, { status, text, before, limit }: OwnFilter) =>
  packages(db)
    .where(managedPackages(actor))
    .$if(status !== undefined, (rows) => rows.where('health_package.status', '=', status!))
    .$if(!!text, (rows) =>
      rows.where(
        sql<boolean>`(${text!.toLowerCase()} <% health_package.search_name or health_package.code = ${text!.toUpperCase()})`,
      ),
    )
    .$if(before !== undefined, (rows) => rows.where('health_package.id', '<', before!))
    .orderBy('health_package.id', 'desc')
    .limit(limit + 1)
    .execute()

export async function insertPackage(tx: Tx, values: Insertable<Schema['health_package']>): Promise<string> {
  const { id } = await tx
    .insertInto('health_package')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updatePackageRow(
  tx: Tx,
  id: string,
  values: Updateable<Schema['health_package']>,
): Promise<void> {
  await tx.updateTable('health_package').set(values).where('id', '=', id).execute()
}

export type NewItem = Omit<Insertable<Schema['package_item']>, 'package_id' | 'position'>
/** Puts other items in place of those that a package has. */
export async function replaceItems(tx: Tx, packageId: string, items: readonly NewItem[]): Promise<void> {
  await tx.deleteFrom('package_item').where('package_id', '=', packageId).execute()
  await tx
    .insertInto('package_item')
    .values(items.map((item, index) => ({ ...item, package_id: packageId, position: index + 1 })))
    .execute()
}

export async function offersTest(tx: Tx, laboratoryId: string, testId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('lab_offer')
    .select('id')
    .where('facility_id', '=', laboratoryId)
    .where('test_id', '=', testId)
    .where('active', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether packages of a facility name a laboratory: somebody who answers for both agreed to it once. */
export async function namesLaboratory(tx: Tx, facilityId: string, laboratoryId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('package_item')
    .innerJoin('health_package', 'health_package.id', 'package_item.package_id')
    .select('package_item.id')
    .where('health_package.facility_id', '=', facilityId)
    .where('package_item.laboratory_id', '=', laboratoryId)
    .executeTakeFirst()
  return row !== undefined
}

export async function seesPatients(
  tx: Tx,
  facilityId: string,
  {
    mode,
    practitionerId,
    specialityCode,
  }: { mode: string; practitionerId: string | null; specialityCode: string | null },
): Promise<boolean> {
  const { rows } = await sql`select from practitioner_offering o
    where o.facility_id = ${facilityId} and o.active and o.mode = ${mode}
      and (o.practitioner_id = ${practitionerId} or exists (select from practitioner_speciality s
        where s.practitioner_id = o.practitioner_id and s.speciality_code = ${specialityCode}))
    limit 1`.execute(tx)
  return rows.length > 0
}

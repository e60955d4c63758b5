import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { ListedPackage } from './read-package-list.ts'

type Into = { facilityId: string; validityDays: number; by: string; at: Date }

/** The packages of a facility that bear one of some codes. */
export const findListed = (db: Db, facilityId: string, codes: readonly string[]) =>
  codes.length
    ? db
        .selectFrom('health_package')
        .select(['code', 'status', 'changed_at'])
        .where('facility_id', '=', facilityId)
        .where('code', 'in', [...codes])
        .execute()
    : Promise.resolve([])

/**
 * Writes rows of a list as drafts with one procedure each. A code that is known is brought up to date while it is a
 * draft that nobody touched; what the facility changed, sells or retired already is its own.
 */
export async function upsertListed(
  tx: Tx,
  rows: readonly ListedPackage[],
  { facilityId, validityDays, by, at }: Into,
): Promise<number> {
  if (rows.length === 0) return 0
  const written = await tx
    .insertInto('health_package')
    .values(
      rows.map((row) => ({
        facility_id: facilityId,
        code: row.code,
        name: row.name,
        description: row.description,
        speciality: row.speciality,
        price_paise: row.pricePaise,
        price_note: row.priceNote,
        validity_days: validityDays,
        created_by: by,
        created_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['facility_id', 'code'])
        .doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          description: eb.ref('excluded.description'),
          speciality: eb.ref('excluded.speciality'),
          price_paise: eb.ref('excluded.price_paise'),
          price_note: eb.ref('excluded.price_note'),
        }))
        .where('health_package.status', '=', sql.lit('draft'))
        .where('health_package.changed_at', 'is', null),
    )
    .returning(['id', 'description', 'price_paise'])
    .execute()
  if (written.length === 0) return 0
  await tx
    .deleteFrom('package_item')
    .where(
      'package_id',
      'in',
      written.map(({ id }) => id),
    )
    .execute()
  await tx
    .insertInto('package_item')
    .values(
      written.map(({ id, description, price_paise }) => ({
        package_id: id,
        position: 1,
        kind: 'procedure' as const,
        label: description.length > 200 ? `${description.slice(0, 199)}…` : description,
        quantity: 1,
        worth_paise: price_paise,
      })),
    )
    .execute()
  return written.length
}

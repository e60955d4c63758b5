import type { Db, Tx } from '../../../platform/db/database.ts'

/** The terms on which a practitioner takes bookings now; an appointment keeps them. */
export const findTerms = (tx: Tx, practitionerId: string) =>
  tx
    .selectFrom('practitioner')
    .select(['change_hours_before', 'refund_tiers'])
    .where('id', '=', practitionerId)
    .executeTakeFirstOrThrow()

export async function findFacilityNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('facility')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

import type { Db, Tx } from '../../../platform/db/database.ts'

/** The names of people by their ids. */
export async function findNames(db: Db | Tx, userIds: readonly string[]): Promise<(id: string) => string> {
  const rows = await db
    .selectFrom('user_account')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(userIds)])
    .execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** Who asked for the tests; null when the patient chose by themselves. */
export async function findRequester(
  db: Db | Tx,
  practitionerId: string | null,
): Promise<{ name: string; registration: string } | null> {
  if (!practitionerId) return null
  const row = await db
    .selectFrom('practitioner')
    .select(['given_name', 'family_name', 'registration_number', 'registration_council'])
    .where('id', '=', practitionerId)
    .executeTakeFirst()
  return row
    ? {
        name: `Dr ${row.given_name} ${row.family_name}`,
        registration: `${row.registration_number}, ${row.registration_council}`,
      }
    : null
}

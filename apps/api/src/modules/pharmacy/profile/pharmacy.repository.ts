import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type ProfileRow = Selectable<Schema['pharmacy_profile']>

export const findProfile = (db: Db | Tx, facilityId: string): Promise<ProfileRow | undefined> =>
  db.selectFrom('pharmacy_profile').selectAll().where('facility_id', '=', facilityId).executeTakeFirst()

export const upsertProfile = (
  tx: Tx,
  { facility_id, ...said }: Insertable<Schema['pharmacy_profile']>,
): Promise<ProfileRow> =>
  tx
    .insertInto('pharmacy_profile')
    .values({ facility_id, ...said })
    .onConflict((conflict) => conflict.column('facility_id').doUpdateSet(said))
    .returningAll()
    .executeTakeFirstOrThrow()

import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'

export type DelayRow = Selectable<Schema['practitioner_delay']>

/** The last word stands; the same word again is none. */
export async function saveDelay(
  tx: Tx,
  values: Insertable<Schema['practitioner_delay']>,
): Promise<{ row: DelayRow; changed: boolean }> {
  const before = await tx
    .selectFrom('practitioner_delay')
    .selectAll()
    .where('practitioner_id', '=', values.practitioner_id)
    .where('facility_id', '=', values.facility_id)
    .where('day', '=', values.day)
    .forUpdate()
    .executeTakeFirst()
  if (before?.minutes === values.minutes) return { row: before, changed: false }
  const version = (before?.version ?? 0) + 1
  const row = await tx
    .insertInto('practitioner_delay')
    .values({ ...values, version })
    .onConflict((conflict) =>
      conflict.columns(['practitioner_id', 'facility_id', 'day']).doUpdateSet({
        minutes: values.minutes,
        said_by: values.said_by,
        said_at: values.said_at,
        version,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  // On time, as everybody expected.
  return { row, changed: Boolean(before) || row.minutes > 0 }
}

/** How late each practitioner runs at a facility on a day, in minutes; those on time are missing. */
export async function delaysAt(db: Db | Tx, facilityId: string, day: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('practitioner_delay')
    .select(['practitioner_id', 'minutes'])
    .where('facility_id', '=', facilityId)
    .where('day', '=', day)
    .execute()
  return new Map(rows.map((row) => [row.practitioner_id, row.minutes]))
}

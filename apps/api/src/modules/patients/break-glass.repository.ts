import type { Insertable } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Schema } from '../../platform/db/schema.ts'

export async function insertBreakGlass(tx: Tx, values: Insertable<Schema['break_glass']>): Promise<void> {
  await tx.insertInto('break_glass').values(values).execute()
}

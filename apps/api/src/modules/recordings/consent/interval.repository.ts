import type { Db, Tx } from '../../../platform/db/database.ts'

/** The time of recording that goes on. */
export const findOpenInterval = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('recording_interval')
    .select('id')
    .where('encounter_id', '=', encounterId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export async function openInterval(tx: Tx, encounterId: string, at: Date): Promise<void> {
  await tx
    .insertInto('recording')
    .values({ encounter_id: encounterId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx.insertInto('recording_interval').values({ encounter_id: encounterId, started_at: at }).execute()
}

export const endInterval = (tx: Tx, id: string, at: Date) =>
  tx.updateTable('recording_interval').set({ ended_at: at }).where('id', '=', id).execute()

export const listIntervals = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('recording_interval')
    .select(['id', 'started_at', 'ended_at'])
    .where('encounter_id', '=', encounterId)
    .orderBy('started_at')
    .execute()

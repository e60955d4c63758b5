import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** The process that records says every five seconds that it does. */
export const writtenWithinMs = 15_000
/** Silent for longer, it has died. */
export const deadAfterMs = 60_000

/** Takes the place of what the same person sent before. */
export async function insertSegment(
  tx: Tx,
  segment: { id: string; intervalId: string; participantId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('recording_segment')
    .set({ ended_at: segment.at })
    .where('interval_id', '=', segment.intervalId)
    .where('participant_id', '=', segment.participantId)
    .where('ended_at', 'is', null)
    .execute()
  await tx
    .insertInto('recording_segment')
    .values({
      id: segment.id,
      interval_id: segment.intervalId,
      participant_id: segment.participantId,
      asked_at: segment.at,
    })
    .execute()
}

/** Where a segment belongs. */
export const findSegment = (db: Db | Tx, id: string) =>
  db
    .selectFrom('recording_segment')
    .innerJoin('recording_interval', 'recording_interval.id', 'recording_segment.interval_id')
    .innerJoin('recording', 'recording.encounter_id', 'recording_interval.encounter_id')
    .selectAll('recording_segment')
    .select(['recording_interval.encounter_id', 'recording.status'])
    .where('recording_segment.id', '=', id)
    .executeTakeFirst()
export type SegmentRow = NonNullable<Awaited<ReturnType<typeof findSegment>>>

export const markStarted = (tx: Tx, id: string, at: Date) =>
  tx
    .updateTable('recording_segment')
    .set({ started_at: at, written_at: at })
    .where('id', '=', id)
    .where('started_at', 'is', null)
    .execute()

/** Says of segments that they are being written; answers which of them still may. */
export async function touchSegments(db: Db, ids: readonly string[], at: Date): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('recording_segment')
    .from('recording_interval')
    .set({ written_at: sql`case when recording_segment.started_at is not null then ${at}::timestamptz end` })
    .whereRef('recording_interval.id', '=', 'recording_segment.interval_id')
    .where('recording_segment.id', 'in', ids)
    .where('recording_segment.ended_at', 'is', null)
    .where('recording_interval.ended_at', 'is', null)
    .returning('recording_segment.id')
    .execute()
  return rows.map(({ id }) => id)
}

export const markEnded = (db: Db | Tx, id: string, at: Date) =>
  db
    .updateTable('recording_segment')
    .set({ ended_at: sql`greatest(started_at, ${at}::timestamptz)` })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()

/** A file that was left behind says itself until when it was written. */
export const markLeftBehind = (db: Db, id: string, writtenAt: Date) =>
  db
    .updateTable('recording_segment')
    .set({ ended_at: sql`greatest(started_at, ${writtenAt}::timestamptz)` })
    .where('id', '=', id)
    .where('stored_at', 'is', null)
    .execute()

export const markLost = (db: Db | Tx, id: string, at: Date) =>
  db
    .updateTable('recording_segment')
    .set({ lost: true, ended_at: sql`coalesce(ended_at, ${at}::timestamptz)` })
    .where('id', '=', id)
    .where('stored_at', 'is', null)
    .execute()

export const markStored = (
  db: Db | Tx,
  id: string,
  file: { key: string; size: number; sha256: string; at: Date },
) =>
  db
    .updateTable('recording_segment')
    .set({ store_key: file.key, size: file.size, sha256: file.sha256, stored_at: file.at, lost: false })
    .where('id', '=', id)
    .execute()

/** Whether anybody's file of this interval grows. */
export async function isWritten(db: Db | Tx, intervalId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('recording_segment')
    .select('id')
    .where('interval_id', '=', intervalId)
    .where('started_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('written_at', '>', new Date(now.getTime() - writtenWithinMs))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether what a person sends is taken, or about to be. What a process said that died meanwhile does not count. */
export async function isTapped(
  db: Db | Tx,
  intervalId: string,
  participantId: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('recording_segment')
    .select('id')
    .where('interval_id', '=', intervalId)
    .where('participant_id', '=', participantId)
    .where('ended_at', 'is', null)
    .where(
      sql<boolean>`coalesce(written_at, asked_at) > ${new Date(now.getTime() - writtenWithinMs)}::timestamptz`,
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Ends what died processes held, where it was last said to be written. */
export const endDead = (db: Db, before: Date) =>
  db
    .updateTable('recording_segment')
    .set({ ended_at: sql`coalesce(written_at, asked_at)` })
    .where('ended_at', 'is', null)
    .where(sql<boolean>`coalesce(written_at, asked_at) < ${before}::timestamptz`)
    .execute()

/** Gives up files whose process did not come back with them, and taps that died before their first packet. */
export const giveUpUnstored = (db: Db, before: { written: Date; unwritten: Date }) =>
  db
    .updateTable('recording_segment')
    .set({ lost: true })
    .where('stored_at', 'is', null)
    .where('lost', '=', false)
    .where((eb) =>
      eb.or([
        eb('ended_at', '<', before.written),
        eb.and([eb('started_at', 'is', null), eb('ended_at', '<', before.unwritten)]),
      ]),
    )
    .execute()

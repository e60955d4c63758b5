import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export const findRecording = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('recording')
    .innerJoin('encounter', 'encounter.id', 'recording.encounter_id')
    .selectAll('recording')
    .select([
      'encounter.finished_at',
      sql<Date | null>`(select min(started_at) from recording_interval where encounter_id = recording.encounter_id)`.as(
        'recorded_at',
      ),
    ])
    .where('recording.encounter_id', '=', encounterId)
    .executeTakeFirst()
export type RecordingRow = NonNullable<Awaited<ReturnType<typeof findRecording>>>

/** All segments of a recording but those of which no file came. */
export const listSegments = (db: Db | Tx, encounterId: string) =>
  db
    .selectFrom('recording_segment')
    .innerJoin('recording_interval', 'recording_interval.id', 'recording_segment.interval_id')
    .innerJoin('call_participant', 'call_participant.id', 'recording_segment.participant_id')
    .selectAll('recording_segment')
    .select('call_participant.seat')
    .where('recording_interval.encounter_id', '=', encounterId)
    .where('recording_segment.lost', '=', false)
    .orderBy('recording_segment.asked_at')
    .execute()
export type SegmentRow = Awaited<ReturnType<typeof listSegments>>[number]

/** Whether something that was written was lost before it was kept. */
export async function hasLost(db: Db | Tx, encounterId: string): Promise<boolean> {
  const row = await db
    .selectFrom('recording_segment')
    .innerJoin('recording_interval', 'recording_interval.id', 'recording_segment.interval_id')
    .select('recording_segment.id')
    .where('recording_interval.encounter_id', '=', encounterId)
    .where('recording_segment.lost', '=', true)
    .where('recording_segment.started_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export type Composed = {
  lengthMs: number
  key: string
  size: number
  sha256: string
  at: Date
  keepUntil: Date
}
export type InPieces = {
  lengthMs: number
  keepUntil: Date
  pieces: { segmentId: string; key: string; size: number; sha256: string }[]
}
export const markReady = (db: Db | Tx, encounterId: string, made: Composed) =>
  db
    .updateTable('recording')
    .set({
      status: 'ready',
      length_ms: made.lengthMs,
      store_key: made.key,
      size: made.size,
      sha256: made.sha256,
      composed_at: made.at,
      keep_until: made.keepUntil,
    })
    .where('encounter_id', '=', encounterId)
    .where('status', '=', 'making')
    .execute()

/** The film that could not be made: its pieces are kept instead of it, each cut to what was agreed. */
export async function markInPieces(
  tx: Tx,
  encounterId: string,
  { lengthMs, keepUntil, pieces }: InPieces,
): Promise<void> {
  for (const { segmentId, key, size, sha256 } of pieces)
    await tx
      .updateTable('recording_segment')
      .set({ store_key: key, size, sha256 })
      .where('id', '=', segmentId)
      .execute()
  await tx
    .updateTable('recording')
    .set({ status: 'pieces', length_ms: lengthMs, keep_until: keepUntil })
    .where('encounter_id', '=', encounterId)
    .where('status', '=', 'making')
    .execute()
}

export const markOver = (db: Db | Tx, encounterId: string, status: 'empty' | 'failed') =>
  db
    .updateTable('recording')
    .set({ status })
    .where('encounter_id', '=', encounterId)
    .where('status', '=', 'making')
    .execute()

export async function countAttempt(db: Db, encounterId: string): Promise<number> {
  const { attempts } = await db
    .updateTable('recording')
    .set({ attempts: sql`attempts + 1` })
    .where('encounter_id', '=', encounterId)
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return attempts
}

export const markRemoved = (db: Db, encounterId: string, at: Date) =>
  db
    .updateTable('recording')
    .set({ status: 'removed', removed_at: at })
    .where('encounter_id', '=', encounterId)
    .where('status', 'in', ['ready', 'pieces'])
    .execute()

export const markPurged = (db: Db, segmentId: string, at: Date) =>
  db.updateTable('recording_segment').set({ purged_at: at }).where('id', '=', segmentId).execute()

/** Recordings that wait to be put together. */
export const findUncomposed = (db: Db) =>
  db
    .selectFrom('recording')
    .innerJoin('encounter', 'encounter.id', 'recording.encounter_id')
    .select('recording.encounter_id')
    .where('recording.status', '=', 'making')
    .where('encounter.finished_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('recording_segment')
            .innerJoin('recording_interval', 'recording_interval.id', 'recording_segment.interval_id')
            .select('recording_segment.id')
            .whereRef('recording_interval.encounter_id', '=', 'recording.encounter_id')
            .where('recording_segment.lost', '=', false)
            .where('recording_segment.stored_at', 'is', null),
        ),
      ),
    )
    .execute()

/** Recordings whose time is over. */
export const findExpired = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('recording')
    .select(['encounter_id', 'store_key'])
    .where('status', 'in', ['ready', 'pieces'])
    .where('keep_until', '<=', now)
    .limit(limit)
    .execute()

/** Segments that are not needed any more: they are in the recording, or none could be made and its time is over. */
export const findUnneeded = (db: Db, failedBefore: Date, limit: number) =>
  db
    .selectFrom('recording_segment')
    .innerJoin('recording_interval', 'recording_interval.id', 'recording_segment.interval_id')
    .innerJoin('recording', 'recording.encounter_id', 'recording_interval.encounter_id')
    .select(['recording_segment.id', 'recording_segment.store_key'])
    .where('recording_segment.stored_at', 'is not', null)
    .where('recording_segment.purged_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('recording.status', 'in', ['ready', 'removed', 'empty']),
        eb.and([
          eb('recording.status', '=', 'failed'),
          eb('recording_segment.stored_at', '<=', failedBefore),
        ]),
      ]),
    )
    .limit(limit)
    .execute()

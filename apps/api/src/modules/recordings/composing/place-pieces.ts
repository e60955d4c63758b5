import type { Db } from '../../../platform/db/database.ts'
import { listIntervals } from '../consent/interval.repository.ts'
import type { SegmentRow } from './recording.repository.ts'
import { placeSegments, type Interval } from './timeline.ts'

/** The times of a consultation in which everybody agreed, and which are over. */
export const agreedTimes = async (db: Db, encounterId: string): Promise<Interval[]> =>
  (await listIntervals(db, encounterId)).flatMap(({ started_at, ended_at }) =>
    ended_at ? [{ startedAt: started_at, endedAt: ended_at }] : [],
  )

/** Where each stored piece stands in the recording. What is seen and heard in it shows when it is played. */
export async function placePieces(db: Db, encounterId: string, segments: readonly SegmentRow[]) {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  const { lengthMs, placed } = placeSegments(
    await agreedTimes(db, encounterId),
    segments.map(({ id, participant_id, started_at, ended_at }) => ({
      path: id,
      participantId: participant_id,
      video: true,
      audio: true,
      startedAt: started_at!,
      endedAt: ended_at!,
    })),
  )
  return {
    lengthMs,
    placed: placed.map((piece) => ({
      segment: byId.get(piece.path)!,
      offsetMs: piece.offsetMs,
      lengthMs: piece.lengthMs,
    })),
  }
}

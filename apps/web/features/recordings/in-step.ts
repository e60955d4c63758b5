import type { RecordingPiece } from '@imeds/contracts/recordings'

/** Further off than this, a piece is set right: less is not noticed, and setting it right is. */
const toleranceMs = 300

type Part = Pick<RecordingPiece, 'startMs' | 'lengthMs'>
export type Aim = {
  plays: boolean
  /** Where in the piece to jump to; null where it is right. */
  seekToMs: number | null
}

/** Whether a moment of the recording lies in the piece. */
export const isOn = ({ startMs, lengthMs }: Part, position: number): boolean =>
  position >= startMs && position < startMs + lengthMs

/** What a piece is to do at a moment of the recording, when it stands where it says. */
export function aimOf(piece: Part, position: number, playing: boolean, standsAtMs: number): Aim {
  if (!isOn(piece, position)) return { plays: false, seekToMs: null }
  const wanted = position - piece.startMs
  return {
    plays: playing,
    seekToMs: Math.abs(standsAtMs - wanted) > (playing ? toleranceMs : 0) ? wanted : null,
  }
}

/** The pieces of each person, in the order in which people came. */
export const byPerson = <P extends { participantId: string }>(pieces: readonly P[]): [string, P[]][] => [
  ...Map.groupBy(pieces, ({ participantId }) => participantId),
]

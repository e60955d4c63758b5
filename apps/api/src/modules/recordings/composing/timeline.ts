export type Interval = { startedAt: Date; endedAt: Date }
export type Segment = Interval & {
  path: string
  participantId: string
  video: boolean
  audio: boolean
}
export type Placed = {
  path: string
  participantId: string
  video: boolean
  audio: boolean
  /** Where it begins in the composed recording, in milliseconds. */
  offsetMs: number
  lengthMs: number
}

/**
 * Where each piece stands in one recording without gaps: the times when not everybody consented are left out, and what
 * several people said at once stays side by side. Pieces outside every interval are dropped: nobody agreed to them.
 */
export function placeSegments(
  intervals: readonly Interval[],
  segments: readonly Segment[],
): { lengthMs: number; placed: Placed[] } {
  const ordered = intervals.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const placed: Placed[] = []
  let before = 0
  for (const { startedAt, endedAt } of ordered) {
    const length = endedAt.getTime() - startedAt.getTime()
    for (const segment of segments) {
      const from = Math.max(segment.startedAt.getTime(), startedAt.getTime())
      const to = Math.min(segment.endedAt.getTime(), endedAt.getTime())
      // A piece belongs to the interval in which it began: each begins a new one for everybody.
      const mine = segment.startedAt < endedAt && segment.startedAt >= startedAt
      if (!mine || to <= from) continue
      const { path, participantId, video, audio } = segment
      placed.push({
        path,
        participantId,
        video,
        audio,
        offsetMs: before + from - startedAt.getTime(),
        lengthMs: to - from,
      })
    }
    before += length
  }
  return { lengthMs: before, placed }
}

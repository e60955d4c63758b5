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
 * Where each piece stands in one recording without gaps: the times when not everybody consented are left out, and so is
 * the moment until the first device of an interval was connected; what several people said at once stays side by side.
 * Pieces outside every interval are dropped: nobody agreed to them.
 */
export function placeSegments(
  intervals: readonly Interval[],
  segments: readonly Segment[],
): { lengthMs: number; placed: Placed[] } {
  const ordered = intervals.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const placed: Placed[] = []
  let before = 0
  for (const interval of ordered) {
    // A piece belongs to the interval in which it began: each begins a new one for everybody.
    const cut = segments
      .filter(({ startedAt }) => startedAt < interval.endedAt && startedAt >= interval.startedAt)
      .map((segment) => ({
        segment,
        from: segment.startedAt.getTime(),
        to: Math.min(segment.endedAt.getTime(), interval.endedAt.getTime()),
      }))
      .filter(({ from, to }) => to > from)
    if (cut.length === 0) continue
    const start = Math.min(...cut.map(({ from }) => from))
    const end = Math.max(...cut.map(({ to }) => to))
    for (const { segment, from, to } of cut) {
      const { path, participantId, video, audio } = segment
      placed.push({
        path,
        participantId,
        video,
        audio,
        offsetMs: before + from - start,
        lengthMs: to - from,
      })
    }
    before += end - start
  }
  return { lengthMs: before, placed }
}

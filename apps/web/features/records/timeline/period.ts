/** A stretch of days by their dates; empty where it is open. */
export type Period = { from: string; to: string }

const indiaOffset = '+05:30'

/** The instants between which the days of a period lie, both days included, by the calendar of India. */
export function instantsOf({ from, to }: Period): { from?: string; to?: string } {
  const start = (date: string) => new Date(`${date}T00:00:00${indiaOffset}`)
  return {
    ...(from ? { from: start(from).toISOString() } : {}),
    ...(to ? { to: new Date(start(to).getTime() + 86_400_000).toISOString() } : {}),
  }
}

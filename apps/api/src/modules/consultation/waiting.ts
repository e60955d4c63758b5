export type OpenVisit = {
  encounterId: string
  startsAt: Date
  endsAt: Date
  arrivedAt: Date
  admittedAt: Date | null
}
export type WaitingPlace = { position: number; expectedAt: Date; delayMinutes: number }

const length = ({ startsAt, endsAt }: OpenVisit) => endsAt.getTime() - startsAt.getTime()
const inOrder = (a: OpenVisit, b: OpenVisit) =>
  a.startsAt.getTime() - b.startsAt.getTime() || a.arrivedAt.getTime() - b.arrivedAt.getTime()

/**
 * An honest place in the waiting room: who is in now keeps the time that was booked for them, the others follow in the
 * order of their appointments, and nobody is seen before their own time, which a practitioner who runs late shifts for
 * all. Null for who is not waiting.
 */
export function placeOf(
  encounterId: string,
  open: readonly OpenVisit[],
  now: Date,
  lateMinutes = 0,
): WaitingPlace | null {
  const waiting = open.filter(({ admittedAt }) => !admittedAt).toSorted(inOrder)
  const mine = waiting.find((visit) => visit.encounterId === encounterId)
  if (!mine) return null
  let free = now.getTime()
  for (const visit of open)
    if (visit.admittedAt) free = Math.max(free, visit.admittedAt.getTime() + length(visit))
  for (const visit of waiting) {
    const begins = Math.max(free, visit.startsAt.getTime() + lateMinutes * 60_000)
    if (visit === mine)
      return {
        position: waiting.indexOf(mine) + 1,
        expectedAt: new Date(begins),
        delayMinutes: Math.round((begins - mine.startsAt.getTime()) / 60_000),
      }
    free = begins + length(visit)
  }
  return null
}

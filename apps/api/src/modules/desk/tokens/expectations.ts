import type { TokenStatus } from '@imeds/contracts/desk'

const minuteMs = 60_000
/** Who comes later than this after the appointed time has lost it and queues by arrival. */
const graceMs = 15 * minuteMs
/** From so many visits of the day on, what they really took counts. */
const enough = 3
const latest = 10

export type Waiting = {
  id: string
  number: number
  status: TokenStatus
  startsAt: Date
  issuedAt: Date
  startedAt: Date | null
}
export type Expected = { position: number; expectedAt: Date; delayMinutes: number }

/** When somebody's turn is: at the appointed time, or from the arrival of who missed it. */
const turnOf = ({ startsAt, issuedAt }: Waiting): number =>
  issuedAt.getTime() > startsAt.getTime() + graceMs ? issuedAt.getTime() : startsAt.getTime()

/** The order in which tokens are seen. */
export const byTurn = (a: Waiting, b: Waiting): number => turnOf(a) - turnOf(b) || a.number - b.number

/** What a visit takes, in minutes: the median of the last ones of today, or what is planned as long as few are over. */
export function visitMinutes(
  finished: readonly { startedAt: Date | null; finishedAt: Date | null }[],
  planned: number,
): number {
  const lengths = finished
    .flatMap(({ startedAt, finishedAt }) =>
      startedAt && finishedAt
        ? [{ at: finishedAt.getTime(), took: finishedAt.getTime() - startedAt.getTime() }]
        : [],
    )
    .toSorted((a, b) => b.at - a.at)
    .slice(0, latest)
    .map(({ took }) => took)
    .toSorted((a, b) => a - b)
  if (lengths.length < enough) return planned
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  return Math.max(1, Math.ceil(middle / minuteMs))
}

/**
 * An honest place and time for everybody who waits: after who is inside and who is called, in the order of their
 * turns, nobody before their own time, and all of it later by what the practitioner is late.
 */
export function expectations(
  tokens: readonly Waiting[],
  { now, delayMinutes, visit }: { now: Date; delayMinutes: number; visit: number },
): Map<string, Expected> {
  const length = visit * minuteMs
  let free = now.getTime()
  for (const { status, startedAt } of tokens)
    if (status === 'in_consultation' && startedAt) free = Math.max(free, startedAt.getTime() + length)
  for (const { status } of tokens) if (status === 'called') free += length
  const expected = new Map<string, Expected>()
  for (const token of tokens.filter(({ status }) => status === 'waiting').toSorted(byTurn)) {
    const begins = Math.max(free, token.startsAt.getTime() + delayMinutes * minuteMs)
    expected.set(token.id, {
      position: expected.size + 1,
      expectedAt: new Date(begins),
      delayMinutes: Math.max(0, Math.round((begins - token.startsAt.getTime()) / minuteMs)),
    })
    free = begins + length
  }
  return expected
}

import type { Appointment } from '@imeds/contracts/scheduling'

type Standing = Pick<Appointment, 'status' | 'startsAt' | 'endsAt'>

/** Over for today, one way or another. */
export const isOver = ({ status }: Pick<Standing, 'status'>): boolean =>
  ['fulfilled', 'cancelled', 'no_show', 'unattended', 'expired'].includes(status)

/** Who sits in the waiting room, by the time for which they booked. */
export const waiting = <A extends Standing>(agenda: readonly A[]): A[] =>
  agenda.filter(({ status }) => status === 'arrived').toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))

/**
 * With whom to go on: the running consultation, else who waits longest, else the next booking that is not over yet.
 * @param now milliseconds; before the browser knows its time, nobody counts as missed
 */
export function nextOf<A extends Standing>(agenda: readonly A[], now: number | null): A | null {
  const running = agenda.find(({ status }) => status === 'in_progress')
  if (running) return running
  const [first] = waiting(agenda)
  if (first) return first
  const booked = agenda
    .filter(({ status, endsAt }) => status === 'booked' && (now === null || Date.parse(endsAt) > now))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return booked[0] ?? null
}

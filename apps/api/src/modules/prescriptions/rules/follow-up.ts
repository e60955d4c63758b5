/** A consultation in time; `condition` is any key that is equal for the same condition. */
export type Visit = { startsAt: string; mode: 'in_person' | 'video' | 'audio' | 'text'; condition: string }

export const followUpMonths = 6

/**
 * Whether a consultation follows up an in-person visit: the same condition, at most six calendar months before.
 * Instants are ISO 8601; days are counted in the clinic's zone, the last day included.
 * (Telemedicine Practice Guidelines 2020, definition of a follow-up consultation.)
 */
export function isFollowUp(
  consultation: Pick<Visit, 'startsAt' | 'condition'>,
  earlier: readonly Visit[],
  timeZone: string,
): boolean {
  const at = Date.parse(consultation.startsAt)
  const today = dayIn(timeZone, at)
  return earlier.some(
    (visit) =>
      visit.mode === 'in_person' &&
      visit.condition === consultation.condition &&
      Date.parse(visit.startsAt) < at &&
      today <= monthsAfter(dayIn(timeZone, Date.parse(visit.startsAt)), followUpMonths),
  )
}

/** The calendar date of an instant in a zone: `2026-08-31`. */
const dayIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  )

/** The same day some months on, or the last day of a month that is too short: 31 August and 6 is 28 February. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const after = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)))
  return after.toISOString().slice(0, 10)
}

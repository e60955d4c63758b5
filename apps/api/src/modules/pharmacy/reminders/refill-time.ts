import { addDays, instantOf, localDate } from '../../../platform/time/zone.ts'

/** So many days before a supply is used up the patient is told. */
export const noticeDays = 5
const tenOClock = 600

/** For how many whole days a supply lasts, by what was prescribed for how many days. */
export const daysOf = ({
  supplied,
  prescribed,
  days,
}: {
  supplied: number
  prescribed: number
  days: number
}): number => Math.floor((supplied * days) / prescribed)

/**
 * When to tell that a supply ends soon: at ten in the morning, some days before its last day; null where it does not
 * last so long that one would forget.
 */
export function refillTime(zone: string, suppliedAt: Date, days: number): Date | null {
  if (days <= noticeDays) return null
  const date = addDays(localDate(zone, suppliedAt.getTime()), days - noticeDays)
  return new Date(instantOf(zone, date, tenOClock))
}

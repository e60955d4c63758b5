/** The zone in which ages are counted where no facility says otherwise. */
export const homeZone = 'Asia/Kolkata'

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(zone, made)
  return made
}

/** The date that the calendars of a zone show at an instant: `2026-12-07`. */
export function dateIn(zone: string, at: Date): string {
  const part: Record<string, string> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = value
  return `${part['year']}-${part['month']}-${part['day']}`
}

/**
 * Completed years of somebody born on `birthDate` (`1987-02-14`) at an instant, by the calendar of a zone.
 * Born on 29 February, one is a year older on 1 March of a common year. Negative before birth.
 */
export function ageOn(birthDate: string, at: Date, zone: string): number {
  const today = dateIn(zone, at)
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** A tube's number: the laboratory's date and the place in its day, `261207-0042`; short enough for a tube's label. */
export function accessionOf(day: string, ordinal: number): string {
  if (ordinal < 1 || ordinal > 9999) throw new Error(`A day has no tube ${ordinal}.`)
  return `${day.slice(2).replaceAll('-', '')}-${String(ordinal).padStart(4, '0')}`
}

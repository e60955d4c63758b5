import { intlLocales, type Locale } from './locale.ts'

/** `date` 14 Feb 2027, `day` Sunday, 14 February, `time` 9:30 am, `dateTime` Sun, 14 Feb, 9:30 am, `month` February 2027. */
export type TimeStyle = 'date' | 'day' | 'time' | 'dateTime' | 'month' | 'weekday'

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
  dateTime: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h12',
  },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string, style: TimeStyle, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${zone}`
  const made =
    formats.get(key) ??
    new Intl.DateTimeFormat(intlLocales[locale], {
      ...styles[style],
      timeZone: zone,
      numberingSystem: 'latn',
    })
  formats.set(key, made)
  return made
}

// Engines differ in which invisible spaces they put before "am"; server and browser must print the same.
const withPlainSpaces = (text: string) => text.replaceAll(/[\u00A0\u2009\u202F]/g, ' ')

/** An instant (ISO, or milliseconds) as the wall clock and calendar of an IANA zone show it. */
export function formatInstant(
  instant: string | number,
  options: { zone: string; style?: TimeStyle; locale?: Locale },
): string {
  const { zone, style = 'dateTime', locale = 'en' } = options
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) throw new RangeError(`Not an instant: ${instant}`)
  return withPlainSpaces(formatIn(zone, style, locale).format(at))
}

/** A calendar date without a zone, such as a birthday: `1987-02-14` is the 14th wherever it is read. */
export function formatCalendarDate(
  date: string,
  locale: Locale = 'en',
  style: 'date' | 'day' | 'month' = 'date',
): string {
  return formatInstant(`${date}T00:00:00Z`, { zone: 'UTC', style, locale })
}

const steps = [
  { unit: 'year', ms: 365 * 86_400_000 },
  { unit: 'month', ms: 30 * 86_400_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** How far an instant is from `now`: `in 3 hours`, `yesterday`, `now` within a minute. */
export function formatRelative(instant: string | number, now: number, locale: Locale = 'en'): string {
  const format = new Intl.RelativeTimeFormat(intlLocales[locale], { numeric: 'auto' })
  const distance = new Date(instant).getTime() - now
  const step = steps.find(({ ms }) => Math.abs(distance) >= ms)
  return withPlainSpaces(
    step ? format.format(Math.trunc(distance / step.ms), step.unit) : format.format(0, 'second'),
  )
}

/** A wait in one unit, rounded up so that nobody comes back too early: `45 seconds`, `2 minutes`, `12 hours`. */
export function formatWait(seconds: number, locale: Locale = 'en'): string {
  const [amount, unit] =
    seconds < 60
      ? [seconds, 'second']
      : seconds <= 90 * 60
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour']
  return withPlainSpaces(
    new Intl.NumberFormat(intlLocales[locale], {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      numberingSystem: 'latn',
    }).format(amount),
  )
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** What is left of a countdown, never below zero and rounded up to the second: `9:05`, with hours `1:00:00`. */
export function formatCountdown(ms: number): string {
  const left = Math.max(0, Math.ceil(ms / 1000))
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60]
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(seconds)}`
    : `${minutes}:${twoDigits(seconds)}`
}

/** The calendar date that an instant falls on in a zone, as `2027-02-14`. */
export function dateInZone(instant: string | number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(new Date(instant))
}

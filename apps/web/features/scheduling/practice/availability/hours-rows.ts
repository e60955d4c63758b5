import type { WeeklyHours } from '@imeds/contracts/scheduling'
import { minutesOf } from '../../../../lib/zoned-time.ts'
import type { Place } from '../practice.ts'

type Mode = NonNullable<WeeklyHours['mode']>

/** One line of the form: a time of a weekday, in one mode or several. */
export type HoursRow = {
  key: string
  facilityId: string
  weekday: number
  kind: WeeklyHours['kind']
  /** Empty, for a break only: in all modes. */
  modes: Mode[]
  /** As clocks write it; midnight at the end is 00:00. */
  startsAt: string
  endsAt: string
  validFrom: string
  validTo: string
}

const modeOrder: readonly Mode[] = ['in_person', 'video', 'audio', 'text']
const byMode = (a: Mode, b: Mode) => modeOrder.indexOf(a) - modeOrder.indexOf(b)

/** Hours as lines: what differs in nothing but the mode is one. */
export function toRows(hours: readonly WeeklyHours[]): HoursRow[] {
  const groups = Map.groupBy(hours, (one) =>
    [one.facilityId, one.weekday, one.kind, one.startsAt, one.endsAt, one.validFrom, one.validTo].join(' '),
  )
  return [...groups].flatMap(([key, [first, ...rest]]) => {
    if (!first) return []
    const { facilityId, weekday, kind, startsAt, endsAt, validFrom, validTo } = first
    const modes = [first, ...rest].flatMap(({ mode }) => mode ?? []).toSorted(byMode)
    return [
      {
        key,
        facilityId,
        weekday,
        kind,
        modes,
        startsAt,
        endsAt: endsAt === '24:00' ? '00:00' : endsAt,
        validFrom: validFrom ?? '',
        validTo: validTo ?? '',
      },
    ]
  })
}

/** Lines as hours, and for each of them its line, so that the server's complaints find their place. */
export function toHours(rows: readonly HoursRow[]): { hours: WeeklyHours[]; rowOf: string[] } {
  const pairs = rows.flatMap((row) => {
    const { facilityId, weekday, kind, startsAt, validFrom, validTo } = row
    const modes = row.modes.length > 0 ? row.modes : [null]
    const endsAt = row.endsAt === '00:00' ? '24:00' : row.endsAt
    return modes.map((mode) => ({
      key: row.key,
      hours: {
        facilityId,
        weekday,
        kind,
        mode,
        startsAt,
        endsAt,
        validFrom: validFrom || null,
        validTo: validTo || null,
      },
    }))
  })
  return { hours: pairs.map(({ hours }) => hours), rowOf: pairs.map(({ key }) => key) }
}

/** By time, breaks among the hours that they interrupt. */
export const inOrder = (rows: readonly HoursRow[]): HoursRow[] =>
  rows.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || b.kind.localeCompare(a.kind))

/** The lines of one weekday put on others of the same place, in place of what stands there. */
export function copyDay(
  rows: readonly HoursRow[],
  {
    facilityId,
    from,
    to,
    newKey,
  }: { facilityId: string; from: number; to: readonly number[]; newKey: () => string },
): HoursRow[] {
  const source = rows.filter((row) => row.facilityId === facilityId && row.weekday === from)
  const kept = rows.filter((row) => row.facilityId !== facilityId || !to.includes(row.weekday))
  return [...kept, ...to.flatMap((weekday) => source.map((row) => ({ ...row, key: newKey(), weekday })))]
}

export type RowProblem = {
  key: 'time' | 'order' | 'modes' | 'overlap' | 'breakOverlap' | 'elsewhere' | 'validity'
  place?: string
}

const endOf = ({ endsAt }: HoursRow) => minutesOf(endsAt) || 1440
const last = '9999-12-31'

function clashes(a: HoursRow, b: HoursRow): boolean {
  const shared =
    a.modes.length === 0 && b.modes.length === 0 ? true : a.modes.some((mode) => b.modes.includes(mode))
  const inPersonTwice = a.kind === 'open' && a.modes.includes('in_person') && b.modes.includes('in_person')
  return (
    a.kind === b.kind &&
    a.weekday === b.weekday &&
    (a.facilityId === b.facilityId ? shared : inPersonTwice) &&
    minutesOf(a.startsAt) < endOf(b) &&
    minutesOf(b.startsAt) < endOf(a) &&
    a.validFrom <= (b.validTo || last) &&
    b.validFrom <= (a.validTo || last)
  )
}

function problemOf(
  row: HoursRow,
  at: number,
  rows: readonly HoursRow[],
  places: readonly Place[],
): RowProblem | null {
  if (row.startsAt === '' || row.endsAt === '') return { key: 'time' }
  if (endOf(row) <= minutesOf(row.startsAt)) return { key: 'order' }
  if (row.kind === 'open' && row.modes.length === 0) return { key: 'modes' }
  if (row.validFrom !== '' && row.validTo !== '' && row.validTo < row.validFrom) return { key: 'validity' }
  const other = rows
    .slice(0, at)
    .find((earlier) => earlier.startsAt !== '' && earlier.endsAt !== '' && clashes(earlier, row))
  if (!other) return null
  if (other.facilityId !== row.facilityId)
    return { key: 'elsewhere', place: places.find(({ id }) => id === other.facilityId)?.name ?? '' }
  return { key: row.kind === 'break' ? 'breakOverlap' : 'overlap' }
}

/** What must be put right before the hours can be saved, by line. */
export function problemsOfRows(rows: readonly HoursRow[], places: readonly Place[]): Map<string, RowProblem> {
  return new Map(
    rows.flatMap((row, at) => {
      const problem = problemOf(row, at, rows, places)
      return problem ? [[row.key, problem] as const] : []
    }),
  )
}

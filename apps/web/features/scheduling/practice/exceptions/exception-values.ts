import { ConsultationMode } from '@imeds/contracts'
import type { BodyOf } from '@imeds/contracts'
import type { addScheduleException } from '@imeds/contracts/scheduling'
import { addDays, clockOfMinutes, instantInZone, minutesOf } from '../../../../lib/zoned-time.ts'
import type { Selection } from '../calendar/selection.ts'
import type { Practice } from '../practice.ts'

export const kinds = ['block', 'leave', 'opening'] as const
export type Kind = (typeof kinds)[number]

export type ExceptionValues = {
  kind: Kind
  /** The day; of leave, the first one. */
  date: string
  lastDate: string
  from: string
  to: string
  /** Empty: everywhere, in all modes. */
  facilityId: string
  mode: string
  reason: string
}

/** What the form begins with: the chosen time, or the coming hour of the day. */
export const startingValues = (selection: Selection | null, today: string): ExceptionValues => ({
  kind: 'block',
  date: selection?.date ?? today,
  lastDate: selection?.date ?? today,
  from: selection ? clockOfMinutes(selection.start) : '',
  to: selection ? clockOfMinutes(selection.end % 1440) : '',
  facilityId: '',
  mode: '',
  reason: '',
})

export type ExceptionProblem = 'required' | 'order' | 'past' | 'opening'

/** The end of a day is midnight, which a clock writes as 00:00. */
const endOf = (clock: string) => minutesOf(clock) || 1440

/** What must be put right, by field; keys of `practice.exception.checks`. */
export function problemsOfException(
  values: ExceptionValues,
  today: string,
): Partial<Record<keyof ExceptionValues, ExceptionProblem>> {
  const { kind, date, lastDate, from, to, facilityId, mode } = values
  const problems: Partial<Record<keyof ExceptionValues, ExceptionProblem>> = {}
  const last = kind === 'leave' ? lastDate : date
  if (date === '') problems.date = 'required'
  if (kind === 'leave') {
    if (lastDate === '') problems.lastDate = 'required'
    else if (lastDate < date) problems.lastDate = 'order'
  } else {
    if (from === '') problems.from = 'required'
    if (to === '') problems.to = 'required'
    else if (from !== '' && endOf(to) <= minutesOf(from)) problems.to = 'order'
  }
  if (last !== '' && last < today) problems[kind === 'leave' ? 'lastDate' : 'date'] ??= 'past'
  if (kind === 'opening') {
    if (facilityId === '') problems.facilityId = 'opening'
    if (mode === '') problems.mode = 'opening'
  }
  return problems
}

/** The body, in the zone of the place; values without problems only. */
export function toException(
  values: ExceptionValues,
  practice: Practice,
): BodyOf<typeof addScheduleException> {
  const { kind, date, lastDate, from, to, facilityId, mode, reason } = values
  const zone = practice.places.find(({ id }) => id === facilityId)?.zone ?? practice.zone
  const [start, end] =
    kind === 'leave'
      ? [instantInZone(date, 0, zone), instantInZone(addDays(lastDate, 1), 0, zone)]
      : [instantInZone(date, minutesOf(from), zone), instantInZone(date, endOf(to), zone)]
  return {
    kind,
    facilityId: facilityId || null,
    mode: mode === '' ? null : ConsultationMode.parse(mode),
    startsAt: start,
    endsAt: end,
    reason: reason.trim() || null,
  }
}

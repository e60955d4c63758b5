import type { z } from 'zod'
import type { addScheduleException } from '@imeds/contracts/scheduling'
import type { BodyOf, FieldCode, FieldParams } from '@imeds/contracts'
import type { FieldProblem } from '../../../platform/errors.ts'
import { dayMs } from '../slots/zone.ts'

export type NewException = z.output<z.ZodType<BodyOf<typeof addScheduleException>>>

const longestDays = 366
const furthestDays = 730

/** Everything that is wrong with leave, blocked time or an opening, by field. */
export function problemsOfException(
  { kind, facilityId, mode, startsAt, endsAt }: Omit<NewException, 'reason' | 'cancelAffected'>,
  now: Date,
): FieldProblem[] {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  const found: FieldProblem[] = []
  const problem = (field: string, code: FieldCode, params?: FieldParams) =>
    found.push({ path: `body.${field}`, code, ...(params ? { params } : {}) })
  if (end <= start) problem('endsAt', 'not_after_start')
  else if (end <= now.getTime()) problem('endsAt', 'in_past')
  else if (start > now.getTime() + furthestDays * dayMs)
    problem('startsAt', 'too_far_ahead', { days: furthestDays })
  if (kind !== 'opening') {
    if (end - start > longestDays * dayMs) problem('endsAt', 'too_many_days', { days: longestDays })
    return found
  }
  if (facilityId === null) problem('facilityId', 'required')
  if (mode === null) problem('mode', 'required')
  if (end - start > dayMs) problem('endsAt', 'too_many_hours', { hours: 24 })
  return found
}

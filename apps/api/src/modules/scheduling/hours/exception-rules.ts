import type { z } from 'zod'
import type { addScheduleException } from '@imeds/contracts/scheduling'
import type { BodyOf } from '@imeds/contracts'
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
  const problem = (field: string, message: string) => found.push({ path: `body.${field}`, message })
  if (end <= start) problem('endsAt', 'must be later than the start')
  else if (end <= now.getTime()) problem('endsAt', 'lies in the past')
  else if (start > now.getTime() + furthestDays * dayMs)
    problem('startsAt', `is more than ${furthestDays} days ahead`)
  if (kind !== 'opening') {
    if (end - start > longestDays * dayMs)
      problem('endsAt', `is more than ${longestDays} days after the start`)
    return found
  }
  if (facilityId === null) problem('facilityId', 'must say where the opening is')
  if (mode === null) problem('mode', 'must say in which mode the opening is')
  if (end - start > dayMs) problem('endsAt', 'is more than 24 hours after the start')
  return found
}

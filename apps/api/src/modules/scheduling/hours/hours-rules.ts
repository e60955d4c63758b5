import type { FieldCode, FieldParams } from '@imeds/contracts'
import type { WeeklyHours } from '@imeds/contracts/scheduling'
import type { FieldProblem } from '../../../platform/errors.ts'
import type { ScheduleReach } from './schedule.scope.ts'
import { minutesOf } from '../slots/zone.ts'

/** Everything that is wrong with a week of hours, by field; nothing when it can stand. */
export function problemsOfHours(
  hours: readonly WeeklyHours[],
  { offered }: Pick<ScheduleReach, 'offered'>,
): FieldProblem[] {
  return hours.flatMap((row, index) => {
    const problem = (field: keyof WeeklyHours, code: FieldCode, params?: FieldParams) => ({
      path: `body.hours.${index}.${field}`,
      code,
      ...(params ? { params } : {}),
    })
    const here = offered.filter(({ facilityId }) => facilityId === row.facilityId)
    const found: FieldProblem[] = []
    if (here.length === 0) found.push(problem('facilityId', 'not_their_facility'))
    else if (row.mode !== null && !here.some(({ mode }) => mode === row.mode))
      found.push(problem('mode', 'mode_not_offered'))
    if (row.kind === 'open' && row.mode === null) found.push(problem('mode', 'required'))
    if (minutesOf(row.startsAt) >= minutesOf(row.endsAt)) found.push(problem('endsAt', 'not_after_start'))
    if (row.validFrom && row.validTo && row.validFrom > row.validTo)
      found.push(problem('validTo', 'before_start'))
    const other = hours.slice(0, index).findIndex((earlier) => clash(earlier, row))
    if (other !== -1) found.push(problem('startsAt', 'overlaps', { line: other + 1 }))
    return found
  })
}

const last = '9999-12-31'

/** Nobody is open twice at a time for the same thing, nor in person in two places. */
function clash(a: WeeklyHours, b: WeeklyHours): boolean {
  return (
    a.kind === b.kind &&
    a.weekday === b.weekday &&
    a.mode === b.mode &&
    (a.facilityId === b.facilityId || (a.kind === 'open' && a.mode === 'in_person')) &&
    minutesOf(a.startsAt) < minutesOf(b.endsAt) &&
    minutesOf(b.startsAt) < minutesOf(a.endsAt) &&
    (a.validFrom ?? '') <= (b.validTo ?? last) &&
    (b.validFrom ?? '') <= (a.validTo ?? last)
  )
}

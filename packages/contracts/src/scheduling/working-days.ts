import { z } from 'zod'
import { ById, CalendarDate, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'

const Span = z.object({ startsAt: Instant, endsAt: Instant })

/** One practitioner's date at a facility; never why somebody is away. */
export const WorkingDay = z.object({
  date: CalendarDate,
  /** When slots are offered, whoever has them: weekly hours and openings without breaks, leave and blocked time. */
  open: z.array(Span),
  /** Leave and blocked time within the day. */
  away: z.array(Span.extend({ kind: z.enum(['leave', 'block']) })),
})
export const WorkingDays = z.object({
  practitioner: z.object({ id: Id, name: z.string() }),
  days: z.array(WorkingDay),
})
export type WorkingDay = z.output<typeof WorkingDay>
export type WorkingDays = z.output<typeof WorkingDays>

export const listWorkingDays = endpoint({
  id: 'listWorkingDays',
  method: 'GET',
  path: '/v1/facilities/:id/working-days',
  summary: 'When the practitioners of a facility work on some days, and when they are away.',
  permission: 'schedule.manage',
  params: ById,
  query: z.object({ from: CalendarDate, days: z.coerce.number().int().min(1).max(14).default(7) }),
  reply: z.object({ items: z.array(WorkingDays) }),
  errors: ['facility_not_found'],
})

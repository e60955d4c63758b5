import { z } from 'zod'
import { ById, CalendarDate, ClockTime, ConsultationMode, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'

/** When a practitioner sees patients, every week, in the clinic's local time. */
export const WeeklyHours = z.object({
  facilityId: Id,
  /** Null only for a break: it then counts for all modes at the facility. */
  mode: ConsultationMode.nullable(),
  kind: z.enum(['open', 'break']),
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  startsAt: ClockTime,
  /** `24:00` is the end of the day. */
  endsAt: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, complaint('not_time')),
  /** First and last date on which these hours count; null is without end. */
  validFrom: CalendarDate.nullable(),
  validTo: CalendarDate.nullable(),
})
export type WeeklyHours = z.output<typeof WeeklyHours>

const WeeklyHoursReply = z.object({ practitionerId: Id, hours: z.array(WeeklyHours) })

export const getWeeklyHours = endpoint({
  id: 'getWeeklyHours',
  method: 'GET',
  path: '/v1/practitioners/:id/weekly-hours',
  summary: 'The weekly hours of a practitioner, at the facilities in reach.',
  permission: 'schedule.manage',
  params: ById,
  reply: WeeklyHoursReply,
  errors: ['practitioner_not_found'],
})

export const replaceWeeklyHours = endpoint({
  id: 'replaceWeeklyHours',
  method: 'PUT',
  path: '/v1/practitioners/:id/weekly-hours',
  summary:
    'Replaces the weekly hours of a practitioner, at the facilities in reach. Appointments that are booked stay.',
  permission: 'schedule.manage',
  params: ById,
  body: z.object({ hours: z.array(WeeklyHours).max(300) }),
  reply: WeeklyHoursReply,
  errors: ['practitioner_not_found', 'hours_not_valid'],
  audit: { action: 'update', record: 'weekly_hours' },
})

import { z } from 'zod'
import { ById, ConsultationMode, Done, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** leave and block take time away; an opening adds time for one mode at one facility. */
export const ScheduleException = z.object({
  id: Id,
  practitionerId: Id,
  kind: z.enum(['leave', 'block', 'opening']),
  /** Null: at all facilities. */
  facilityId: Id.nullable(),
  /** Null: in all modes. */
  mode: ConsultationMode.nullable(),
  startsAt: Instant,
  endsAt: Instant,
  reason: z.string().nullable(),
})
export type ScheduleException = z.output<typeof ScheduleException>

/** An appointment that stands in the way of a leave; listed under `data.appointments` of `appointments_affected`. */
export const AffectedAppointment = z.object({
  id: Id,
  status: z.enum(['held', 'booked']),
  mode: ConsultationMode,
  startsAt: Instant,
  endsAt: Instant,
  patientName: z.string(),
})

export const listScheduleExceptions = endpoint({
  id: 'listScheduleExceptions',
  method: 'GET',
  path: '/v1/practitioners/:id/schedule-exceptions',
  summary: 'Leave, blocked time and openings of a practitioner between two instants.',
  permission: 'schedule.manage',
  params: ById,
  query: z.object({ from: Instant, to: Instant }),
  reply: z.object({ items: z.array(ScheduleException) }),
  errors: ['practitioner_not_found'],
})

export const addScheduleException = endpoint({
  id: 'addScheduleException',
  method: 'POST',
  path: '/v1/practitioners/:id/schedule-exceptions',
  summary:
    'Adds leave, blocked time or an opening; appointments in the way are cancelled only when asked for.',
  permission: 'schedule.manage',
  params: ById,
  body: z.object({
    kind: z.enum(['leave', 'block', 'opening']),
    /** Required for an opening, and where one manages single facilities only. */
    facilityId: Id.nullable(),
    /** Required for an opening. */
    mode: ConsultationMode.nullable(),
    startsAt: Instant,
    endsAt: Instant,
    reason: Line.min(1).nullable(),
    /** Cancel the appointments in the way, with a full refund. */
    cancelAffected: z.boolean().optional(),
  }),
  reply: z.object({ exception: ScheduleException, cancelledAppointmentIds: z.array(Id) }),
  errors: ['practitioner_not_found', 'exception_not_valid', 'mode_not_offered', 'appointments_affected'],
  idempotency: 'required',
  audit: { action: 'create', record: 'schedule_exception' },
})

export const removeScheduleException = endpoint({
  id: 'removeScheduleException',
  method: 'DELETE',
  path: '/v1/schedule-exceptions/:id',
  summary: 'Removes leave, blocked time or an opening. Appointments booked in an opening stay.',
  permission: 'schedule.manage',
  params: ById,
  reply: Done,
  errors: [],
  audit: { action: 'delete', record: 'schedule_exception' },
})

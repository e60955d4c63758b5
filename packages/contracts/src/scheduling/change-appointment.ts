import { z } from 'zod'
import { ById, Instant, Line, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Appointment, CancelledBy } from './appointment.ts'

export const rescheduleAppointment = endpoint({
  id: 'rescheduleAppointment',
  method: 'POST',
  path: '/v1/appointments/:id/reschedule',
  summary: 'Moves a booked appointment to another free slot of the same practitioner, facility and mode.',
  permission: 'appointment.change',
  params: ById,
  body: z.object({
    startsAt: Instant,
    /** The version that the person looked at. */
    version: z.int().min(1),
  }),
  reply: Appointment,
  status: 200,
  errors: [
    'wrong_status',
    'changed_meanwhile',
    'too_late_to_change',
    'practitioner_not_found',
    'mode_not_offered',
    'follow_up_expired',
    'slot_in_past',
    'slot_not_offered',
    'slot_taken',
    'patient_busy',
    'too_many_bookings',
  ],
  audit: { action: 'update', record: 'appointment' },
})

export const previewCancellation = endpoint({
  id: 'previewCancellation',
  method: 'GET',
  path: '/v1/appointments/:id/cancellation',
  summary: 'What comes back if the asking person cancels now, why so much, and which way it goes.',
  permission: 'appointment.change',
  params: ById,
  reply: z.object({
    paidPaise: Paise,
    /** What has gone back before. */
    returnedPaise: Paise,
    refundPaise: Paise,
    /** For whom the asking person cancels: the practice gives back all. */
    by: CancelledBy,
    /** Of what was paid, by the policy at this moment; less than `policyPercent` after a move too late for more. */
    percent: z.number().min(0).max(100),
    policyPercent: z.number().min(0).max(100),
    /** gateway: by itself, the way it was paid; counter: handed out by the desk. */
    returns: z.array(z.object({ channel: z.enum(['gateway', 'counter']), amountPaise: Paise })),
  }),
  errors: ['wrong_status', 'too_late_to_change'],
  audit: { action: 'read', record: 'appointment' },
})

export const cancelAppointment = endpoint({
  id: 'cancelAppointment',
  method: 'POST',
  path: '/v1/appointments/:id/cancel',
  summary: 'Cancels a booked appointment and refunds by the policy; in full when the practice cancels.',
  permission: 'appointment.change',
  params: ById,
  body: z.object({ reason: Line.min(1).optional() }),
  reply: z.object({ appointment: Appointment, refundPaise: z.int().min(0) }),
  status: 200,
  errors: ['wrong_status', 'too_late_to_change'],
  audit: { action: 'update', record: 'appointment' },
})

export const checkIn = endpoint({
  id: 'checkIn',
  method: 'POST',
  path: '/v1/appointments/:id/check-in',
  summary:
    'Says that the patient is there: the practice at any time of the day, the patient from 30 minutes before.',
  permission: 'appointment.change',
  params: ById,
  reply: Appointment,
  status: 200,
  errors: ['wrong_status', 'too_early', 'payment_due'],
  audit: { action: 'update', record: 'appointment' },
})

export const markNoShow = endpoint({
  id: 'markNoShow',
  method: 'POST',
  path: '/v1/appointments/:id/no-show',
  summary:
    'Says that the patient did not come, or left before being seen; 15 minutes after the start at the earliest.',
  permission: 'appointment.attend',
  params: ById,
  reply: Appointment,
  status: 200,
  errors: ['wrong_status', 'too_early'],
  audit: { action: 'update', record: 'appointment' },
})

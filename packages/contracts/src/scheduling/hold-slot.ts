import { z } from 'zod'
import { ById, ConsultationMode, Done, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Appointment, AppointmentPayment } from './appointment.ts'

/** How long a slot waits for its payment. */
export const holdMinutes = 10

export const holdSlot = endpoint({
  id: 'holdSlot',
  method: 'POST',
  path: '/v1/appointments',
  summary:
    'Takes a slot for a patient: booked at once when free of charge or paid at the desk, else held for ten minutes with an open bill.',
  permission: 'appointment.book',
  body: z.object({
    patientId: Id,
    practitionerId: Id,
    facilityId: Id,
    mode: ConsultationMode,
    /** The start of a free slot, exactly. */
    startsAt: Instant,
    reason: Line.optional(),
    symptoms: z.array(Line.min(1)).max(20).optional(),
    /** The fulfilled appointment that this one follows up; free of charge inside the validity, once. */
    followUpOf: Id.optional(),
    /** `at_desk`: booked at once with an open bill, for a front desk and visits in person only. */
    payment: AppointmentPayment.optional(),
    /** A bought package that pays the visit with one of its parts: booked at once, without a bill. */
    packagePurchaseId: Id.optional(),
  }),
  reply: Appointment,
  errors: [
    'patient_not_found',
    'practitioner_not_found',
    'mode_not_offered',
    'follow_up_not_found',
    'slot_in_past',
    'slot_not_offered',
    'slot_taken',
    'patient_busy',
    'too_many_holds',
    'too_many_bookings',
    'package_not_usable',
    'package_part_used_up',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'appointment' },
})

export const releaseHold = endpoint({
  id: 'releaseHold',
  method: 'DELETE',
  path: '/v1/appointments/:id/hold',
  summary: 'Gives a held slot back before it was paid.',
  permission: 'appointment.book',
  params: ById,
  reply: Done,
  errors: ['wrong_status'],
  audit: { action: 'update', record: 'appointment' },
})

export const findFollowUp = endpoint({
  id: 'findFollowUp',
  method: 'GET',
  path: '/v1/patients/:id/follow-up',
  summary: 'The latest consultation with a practitioner that a new appointment could follow up.',
  permission: 'appointment.book',
  params: ById,
  query: z.object({ practitionerId: Id }),
  reply: z.object({
    followUp: z
      .object({
        /** Pass it as `followUpOf` when holding a slot. */
        appointmentId: Id,
        consultedAt: Instant,
        /** The last date, in the facility's zone, on which a follow-up is free; null when it was used or has passed. */
        freeUntil: z.iso.date().nullable(),
      })
      .nullable(),
  }),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'appointment' },
})

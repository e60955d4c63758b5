import { z } from 'zod'
import { Id, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Appointment } from '../scheduling/appointment.ts'
import { Token } from './token.ts'

export const bookWalkIn = endpoint({
  id: 'bookWalkIn',
  method: 'POST',
  path: '/v1/walk-ins',
  summary:
    'Books somebody who stands at the desk into the first free time of today, checks them in and gives a token.',
  permission: 'appointment.book',
  body: z.object({
    patientId: Id,
    practitionerId: Id,
    facilityId: Id,
    reason: Line.optional(),
    /** The fulfilled appointment that this one follows up. */
    followUpOf: Id.optional(),
    /** A bought package that pays the visit. */
    packagePurchaseId: Id.optional(),
  }),
  reply: z.object({ appointment: Appointment, token: Token }),
  errors: [
    'patient_not_found',
    'practitioner_not_found',
    'mode_not_offered',
    'follow_up_not_found',
    'full_today',
    'patient_busy',
    'too_many_bookings',
    'package_not_usable',
    'package_part_used_up',
  ],
  idempotency: 'required',
  audit: { action: 'create', record: 'appointment' },
})

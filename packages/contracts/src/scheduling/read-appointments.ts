import { z } from 'zod'
import { ById, CalendarDate, ConsultationMode, Id, Instant, page, PageQuery, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Appointment, AppointmentStatus } from './appointment.ts'

export const getAppointment = endpoint({
  id: 'getAppointment',
  method: 'GET',
  path: '/v1/appointments/:id',
  summary: 'One appointment with what the asking person may do with it.',
  permission: 'appointment.read',
  params: ById,
  reply: Appointment,
  errors: [],
  audit: { action: 'read', record: 'appointment' },
})

export const listMyAppointments = endpoint({
  id: 'listMyAppointments',
  method: 'GET',
  path: '/v1/appointments',
  summary: 'Appointments of the own and family profiles, of the practitioner, or of the facility.',
  permission: 'appointment.read',
  query: PageQuery.extend({
    /** Upcoming: not over yet, soonest first. Past: over or cancelled, latest first; holds that ran out are left out. */
    when: z.enum(['upcoming', 'past']).default('upcoming'),
    patientId: Id.optional(),
    practitionerId: Id.optional(),
    status: AppointmentStatus.optional(),
  }),
  reply: page(Appointment),
  errors: [],
})

export const listAgenda = endpoint({
  id: 'listAgenda',
  method: 'GET',
  path: '/v1/agenda',
  summary: 'The appointments of a practitioner or a facility on some days, by time.',
  permission: 'appointment.attend',
  query: z.object({
    /** The first day; each appointment counts by the date in its facility's zone. */
    from: CalendarDate,
    days: z.coerce.number().int().min(1).max(42).default(1),
    practitionerId: Id.optional(),
    facilityId: Id.optional(),
    /** Cancelled ones too; holds that ran out never. */
    cancelled: z.enum(['true', 'false']).default('false'),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: page(Appointment),
  errors: [],
  audit: { action: 'read', record: 'agenda' },
})

export const listAlternatives = endpoint({
  id: 'listAlternatives',
  method: 'GET',
  path: '/v1/appointments/:id/alternatives',
  summary: 'The free slots of the same practitioner nearest to an appointment that did not come about.',
  permission: 'appointment.read',
  params: ById,
  reply: z.object({
    slots: z
      .array(
        z.object({
          practitionerId: Id,
          facilityId: Id,
          facilityName: z.string(),
          timeZone: z.string(),
          mode: ConsultationMode,
          startsAt: Instant,
          endsAt: Instant,
          feePaise: Paise,
        }),
      )
      .max(6),
  }),
  errors: [],
})

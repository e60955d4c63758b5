import { z } from 'zod'
import { ById, CalendarDate, ConsultationMode, Id, Instant, Paise } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Slot = z.object({ startsAt: Instant, endsAt: Instant })

export const listFreeSlots = endpoint({
  id: 'listFreeSlots',
  method: 'GET',
  path: '/v1/practitioners/:id/slots',
  summary: 'The free slots of a practitioner in one mode at one facility, by local date.',
  permission: 'public',
  params: ById,
  query: z.object({
    facilityId: Id,
    mode: ConsultationMode,
    /** The first date, in the facility's zone; today when left out. */
    from: CalendarDate.optional(),
    days: z.coerce.number().int().min(1).max(14).default(7),
  }),
  reply: z.object({
    practitionerId: Id,
    facilityId: Id,
    mode: ConsultationMode,
    /** IANA name; the dates below are this zone's. */
    timeZone: z.string(),
    slotMinutes: z.int(),
    feePaise: Paise,
    /** One entry per date asked for, also when nothing is free. */
    days: z.array(z.object({ date: CalendarDate, slots: z.array(Slot) })),
  }),
  errors: ['practitioner_not_found', 'mode_not_offered'],
})

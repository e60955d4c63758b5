import { z } from 'zod'
import { ById, CalendarDate, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const PractitionerDelay = z.object({
  practitionerId: Id,
  facilityId: Id,
  /** In the facility's zone. */
  day: CalendarDate,
  /** 0: on time again. */
  minutes: z.int().min(0).max(480),
  saidAt: Instant,
})

export const setPractitionerDelay = endpoint({
  id: 'setPractitionerDelay',
  method: 'PUT',
  path: '/v1/practitioners/:id/delay',
  summary:
    'Says how late a practitioner runs today at a facility: every expected time moves, and patients are told.',
  permission: 'schedule.manage',
  params: ById,
  body: z.object({ facilityId: Id, minutes: z.int().min(0).max(480) }),
  reply: PractitionerDelay,
  errors: ['practitioner_not_found'],
  audit: { action: 'update', record: 'practitioner_delay' },
})

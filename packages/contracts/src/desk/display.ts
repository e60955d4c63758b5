import { z } from 'zod'
import { ById, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** What hangs in the waiting room: tokens and rooms, nobody's name. */
export const Display = z.object({
  facilityName: z.string(),
  timeZone: z.string(),
  rooms: z.array(
    z.object({
      letter: z.string(),
      room: z.string().nullable(),
      /** Called, and expected at the door. */
      called: z.array(z.string()),
      inside: z.array(z.string()),
      next: z.array(z.string()).max(3),
      waiting: z.int(),
      delayMinutes: z.int(),
    }),
  ),
})

export const getDisplay = endpoint({
  id: 'getDisplay',
  method: 'GET',
  path: '/v1/displays/:key',
  summary: 'The tokens that a facility calls now, for the screen in its waiting room.',
  permission: 'public',
  params: z.object({ key: Id }),
  reply: Display,
  errors: [],
  perMinute: 120,
})

const DisplayAddress = z.object({
  /** Below the public address: `/display/BAN/…`. */
  path: z.string(),
})

export const getDisplayAddress = endpoint({
  id: 'getDisplayAddress',
  method: 'GET',
  path: '/v1/facilities/:id/display',
  summary: 'Where the screen of the waiting room looks.',
  permission: 'queue.manage',
  params: ById,
  reply: DisplayAddress,
  errors: ['facility_not_found'],
})

export const renewDisplayAddress = endpoint({
  id: 'renewDisplayAddress',
  method: 'POST',
  path: '/v1/facilities/:id/display/renew',
  summary: 'Gives the screen of the waiting room another address; the old one goes dark.',
  permission: 'queue.manage',
  params: ById,
  reply: DisplayAddress,
  status: 200,
  errors: ['facility_not_found'],
  audit: { action: 'update', record: 'queue_display' },
})

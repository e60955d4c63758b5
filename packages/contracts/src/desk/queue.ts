import { z } from 'zod'
import { CalendarDate, Id, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Token } from './token.ts'

export const Queue = z.object({
  practitioner: z.object({ id: Id, name: z.string() }),
  /** Null as long as nobody has a token. */
  letter: z.string().nullable(),
  room: z.string().nullable(),
  /** As said by the practice. */
  delayMinutes: z.int(),
  /** What a visit takes today, measured once some are over. */
  visitMinutes: z.int(),
  /** In the order in which they are seen; those that are over at the end. */
  tokens: z.array(Token),
})
export type Queue = z.output<typeof Queue>

export const listQueues = endpoint({
  id: 'listQueues',
  method: 'GET',
  path: '/v1/facilities/:id/queues',
  summary: 'Who waits for whom at a facility today, with honest times.',
  permission: 'queue.manage',
  params: z.object({ id: Id }),
  reply: z.object({ day: CalendarDate, timeZone: z.string(), queues: z.array(Queue) }),
  errors: ['facility_not_found'],
  audit: { action: 'read', record: 'token_queue' },
})

export const PractitionerOfFacility = z.object({ id: Id, facilityId: Id })

export const callNext = endpoint({
  id: 'callNext',
  method: 'POST',
  path: '/v1/facilities/:facilityId/queues/:id/call-next',
  summary:
    'Calls the token that comes next. Of two desks that call at once, one is told that the queue moved on.',
  permission: 'queue.manage',
  params: PractitionerOfFacility,
  body: z.object({
    /** The token that was first in the queue for whoever asks. */
    expected: Id,
  }),
  reply: Token,
  status: 200,
  errors: ['queue_not_found', 'queue_changed'],
  audit: { action: 'update', record: 'queue_token' },
})

export const setRoom = endpoint({
  id: 'setRoom',
  method: 'PUT',
  path: '/v1/facilities/:facilityId/queues/:id/room',
  summary: 'Says to which room a practitioner calls today.',
  permission: 'queue.manage',
  params: PractitionerOfFacility,
  body: z.object({ room: Line.min(1).max(40).nullable() }),
  reply: z.object({ room: z.string().nullable() }),
  errors: ['queue_not_found'],
  audit: { action: 'update', record: 'token_queue' },
})

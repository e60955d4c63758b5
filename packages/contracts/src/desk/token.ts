import { z } from 'zod'
import { ById, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'

/** skipped: did not come when called, and may come back; cancelled: the visit is off. */
export const TokenStatus = z.enum(['waiting', 'called', 'in_consultation', 'done', 'skipped', 'cancelled'])
export type TokenStatus = z.output<typeof TokenStatus>

/** What may be expected of a queue: computed anew whenever it is asked for. */
export const Expectation = z.object({
  /** 1 is next. */
  position: z.int().min(1),
  expectedAt: Instant,
  /** From the appointed time to the expected one. */
  delayMinutes: z.int(),
})

export const Token = z.object({
  id: Id,
  /** As it is called: `A-12`. */
  label: z.string(),
  number: z.int().min(1),
  status: TokenStatus,
  appointmentId: Id,
  practitionerId: Id,
  practitionerName: z.string(),
  patient: z.object({ id: Id, name: z.string() }),
  startsAt: Instant,
  issuedAt: Instant,
  calledAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** Null unless waiting. */
  expectation: Expectation.nullable(),
})
export type Token = z.output<typeof Token>

export const TokenChange = z.enum(['call', 'skip', 'return', 'start', 'finish'])
export type TokenChange = z.output<typeof TokenChange>

export const changeToken = endpoint({
  id: 'changeToken',
  method: 'POST',
  path: '/v1/tokens/:id/change',
  summary:
    'Calls a token (again), skips it, returns it to the queue, or says that its visit begins or is over.',
  permission: 'queue.manage',
  params: ById,
  body: z.object({
    change: TokenChange,
    /** The status that the person looked at. */
    from: TokenStatus,
  }),
  reply: Token,
  status: 200,
  errors: [
    'token_not_found',
    'queue_changed',
    'wrong_status',
    'practitioner_conducts',
    'prescription_not_signed',
  ],
  audit: { action: 'update', record: 'queue_token' },
})

export const getAppointmentToken = endpoint({
  id: 'getAppointmentToken',
  method: 'GET',
  path: '/v1/appointments/:id/token',
  summary: 'The token of an appointment with its place in the queue; null before the patient was checked in.',
  permission: 'appointment.read',
  params: ById,
  reply: z.object({ token: Token.nullable(), room: z.string().nullable(), nowCalled: z.string().nullable() }),
  errors: [],
})

export const printToken = endpoint({
  id: 'printToken',
  method: 'GET',
  path: '/v1/tokens/:id/slip.pdf',
  summary: 'The token as a slip of paper, 80 mm wide: number, room and time, no name.',
  permission: 'queue.manage',
  params: ById,
  reply: z.string().meta({ format: 'binary', description: 'The bytes of the PDF.' }),
  errors: ['token_not_found'],
  audit: { action: 'read', record: 'queue_token' },
})

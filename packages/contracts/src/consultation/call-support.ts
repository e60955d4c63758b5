import { z } from 'zod'
import { Id, Instant, Name, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { CallSeat, CallStatistics } from './call.ts'
import { GuestKind } from './guest-kind.ts'

/** One device's stay in a call, in figures: no content, and nobody of the patient's side by name. */
export const CallStay = z.object({
  id: Id,
  seat: CallSeat,
  guestKind: GuestKind.nullable(),
  joinedAt: Instant,
  leftAt: Instant.nullable(),
  leftBecause: z.enum(['left', 'taken_over', 'removed', 'silent', 'ended']).nullable(),
  /** Null where the device never reported. */
  statistics: CallStatistics.nullable(),
})
export type CallStay = z.output<typeof CallStay>
/** A consultation that had a call. */
export const CallRecord = z.object({
  /** The consultation's. */
  id: Id,
  mode: z.enum(['video', 'audio']),
  practitionerName: Name,
  facilityName: Name,
  timeZone: z.string(),
  admittedAt: Instant,
  finishedAt: Instant.nullable(),
  stays: z.array(CallStay),
})

export const listCalls = endpoint({
  id: 'listCalls',
  method: 'GET',
  path: '/v1/calls',
  summary: 'How calls went, for support, the newest consultations first.',
  permission: 'call.support',
  query: PageQuery,
  reply: page(CallRecord),
  errors: [],
})
export const getCallSetup = endpoint({
  id: 'getCallSetup',
  method: 'GET',
  path: '/v1/calls/setup',
  summary: 'Which servers this installation gives to calls, without their secrets.',
  permission: 'call.support',
  reply: z.object({
    stunUrls: z.array(z.string()),
    turnUrls: z.array(z.string()),
    /** Sound and picture go through TURN only. */
    relayOnly: z.boolean(),
  }),
  errors: [],
})

import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { IceServer } from './call.ts'

/** With which servers a device tries the network before a call; their credentials are good for minutes. */
export const CallServers = z.object({
  iceServers: z.array(IceServer),
  /** Whether one of them relays: only then can a call get through every network. */
  relay: z.boolean(),
})

export const getCallServers = endpoint({
  id: 'getCallServers',
  method: 'GET',
  path: '/v1/encounters/:id/call/servers',
  summary: 'The servers to try the network with before the call, from check-in on.',
  permission: 'encounter.join',
  params: ById,
  reply: CallServers,
  errors: ['encounter_not_found', 'encounter_finished', 'call_not_offered'],
  perMinute: 60,
})

import { z } from 'zod'
import { ById, Done, Id, Instant, Name } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { event } from '../event.ts'
import { liveMessage } from '../live.ts'
import { GuestKind } from './guest-kind.ts'

/** Who of a call's three seats. */
export const CallSeat = z.enum(['patient', 'practitioner', 'guest'])
export type CallSeat = z.output<typeof CallSeat>

/** The ways of a call, from the richest to the poorest. */
export const CallMode = z.enum(['video', 'audio', 'text'])
export type CallMode = z.output<typeof CallMode>

/** What a person shows and says at the moment; somebody without video is seen by name. */
export const CallMedia = z
  .object({
    audio: z.boolean(),
    video: z.boolean(),
    /** The picture is the person's screen. */
    screen: z.boolean(),
    /** In which way the person takes part by their own choice: others send them nothing richer. */
    mode: CallMode,
  })
  .refine(({ mode, audio, video }) => (mode === 'video' || !video) && (mode !== 'text' || !audio))
export type CallMedia = z.output<typeof CallMedia>

/** A server of STUN or TURN as browsers take it. */
export const IceServer = z.object({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
})

/** The right to one consultation's call, for one person, for a time. It goes with every message of the call. */
export const CallTicket = z.object({
  ticket: z.string(),
  expiresAt: Instant,
  /** What was booked. In an audio call no camera is asked for. */
  mode: z.enum(['video', 'audio']),
  iceServers: z.array(IceServer),
  /** Sound and picture go through TURN only: people do not learn each other's addresses. */
  relayOnly: z.boolean(),
})

export const createCallTicket = endpoint({
  id: 'createCallTicket',
  method: 'POST',
  path: '/v1/encounters/:id/call/tickets',
  summary:
    'Gives a ticket to the call of a consultation that goes on. Another device of the same person takes over when it joins.',
  permission: 'encounter.join',
  params: ById,
  reply: CallTicket,
  // Asking again does no harm, and no reply that holds a ticket is kept for a repetition.
  status: 200,
  errors: ['encounter_not_found', 'encounter_not_in_progress', 'call_not_offered'],
  audit: { action: 'create', record: 'call_ticket' },
  perMinute: 120,
})

const Description = z.object({
  kind: z.literal('description'),
  /** Counts the connections between two people; a rebuilt one gets the next. */
  generation: z.int().min(1),
  type: z.enum(['offer', 'answer']),
  sdp: z.string().max(40_000),
})
const Candidates = z.object({
  kind: z.literal('candidates'),
  generation: z.int().min(1),
  candidates: z
    .array(
      z.object({
        candidate: z.string().max(600),
        sdpMid: z.string().max(40).nullable(),
        sdpMLineIndex: z.int().min(0).max(20).nullable(),
      }),
    )
    .max(30),
})
/** Asks the one who offers to begin afresh. */
const Again = z.object({ kind: z.literal('again'), generation: z.int().min(1) })
/** What two clients tell each other to connect. */
export const CallSignal = z.discriminatedUnion('kind', [Description, Candidates, Again])
export type CallSignal = z.output<typeof CallSignal>

/** Somebody in the call. The larger `presenceId` of two came later, and makes the first offer. */
export const CallPerson = z.object({
  presenceId: Id,
  seat: CallSeat,
  name: Name,
  /** Of a guest: as what. */
  guestKind: GuestKind.optional(),
  media: CallMedia,
})
export type CallPerson = z.output<typeof CallPerson>

export const CallState = z.object({
  people: z.array(CallPerson),
  /** What others signalled after the asked seq, oldest first. */
  signals: z.array(z.object({ seq: z.int(), from: Id, signal: CallSignal })),
})
export type CallState = z.output<typeof CallState>

const Ticket = z.string().min(20).max(100)
/** One device's stay in the call, from joining to leaving. */
const Present = z.object({ ticket: Ticket, presenceId: Id })
const refusals = ['call_ticket_invalid', 'call_taken_over', 'call_over'] as const

export const joinCall = liveMessage({
  name: 'call.join',
  body: z.object({ ticket: Ticket, media: CallMedia }),
  reply: CallState.extend({ presenceId: Id }),
  errors: [...refusals, 'call_seat_taken'],
})
export const sendCallSignal = liveMessage({
  name: 'call.signal',
  body: Present.extend({ to: Id, signal: CallSignal }),
  reply: Done,
  errors: [...refusals, 'call_person_gone'],
})
/** Also says that this device is still there. To be sent whenever the topic `call/:presenceId` tells of something. */
export const readCall = liveMessage({
  name: 'call.read',
  body: Present.extend({ after: z.int().min(0) }),
  reply: CallState,
  errors: refusals,
})
export const changeCallMedia = liveMessage({
  name: 'call.media',
  body: Present.extend({ media: CallMedia }),
  reply: Done,
  errors: refusals,
})

const Share = z.number().min(0).max(1)
const Count = z.int().min(0).max(1_000_000)
/** How the call went for one device, for support: figures only. */
export const CallStatistics = z.object({
  /** From joining to the first picture or sound of somebody else; null as long as there was none. */
  connectMs: Count.nullable(),
  /** Received, in kilobits a second: the newest. */
  kbps: Count,
  /** The worst share of packets that were lost. */
  loss: Share,
  roundTripMs: Count.nullable(),
  reconnects: Count,
  fallBacks: Count,
  relayed: z.boolean(),
})
export type CallStatistics = z.output<typeof CallStatistics>
/** Whose picture and whose sound come to a device at the moment, by their presences. */
export const CallMeeting = z.object({ sees: z.array(Id).max(2), hears: z.array(Id).max(2) })
export type CallMeeting = z.output<typeof CallMeeting>
export const reportCall = liveMessage({
  name: 'call.report',
  body: Present.extend({ statistics: CallStatistics, meeting: CallMeeting }),
  reply: Done,
  errors: refusals,
})
export const leaveCall = liveMessage({
  name: 'call.leave',
  body: Present,
  reply: Done,
  errors: refusals,
})

/** Somebody came, went, changed, or signalled: the client reads the call. */
export const callChanged = event<{ encounterId: string }>('call.changed')
/** Who is in the call changed: somebody came or went. */
export const callPeopleChanged = event<{ encounterId: string }>('call.people_changed')

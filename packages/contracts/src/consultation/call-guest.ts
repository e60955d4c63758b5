import { z } from 'zod'
import { ById, Done, Email, Id, Instant, Name, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { event } from '../event.ts'
import { Locale } from '../identity/common.ts'
import { CallTicket } from './call.ts'
import { GuestKind } from './guest-kind.ts'

/** Somebody whom the practitioner invited into the call. */
export const CallGuest = z.object({
  id: Id,
  /** As the guest goes by; until they accepted, as the practitioner wrote it. */
  name: Name,
  /** As the practitioner wrote it. */
  invitedAs: Name,
  kind: GuestKind,
  invitedAt: Instant,
  /** Until when the link may be used. */
  expiresAt: Instant,
  acceptedAt: Instant.nullable(),
  /** In the call at the moment. */
  present: z.boolean(),
})

export const inviteCallGuest = endpoint({
  id: 'inviteCallGuest',
  method: 'POST',
  path: '/v1/encounters/:id/call/guests',
  summary:
    'Invites one third person into the call. The link is told this once; where a phone number or an e-mail address is given, it also goes there.',
  permission: 'encounter.conduct',
  params: ById,
  body: z.object({
    name: Name,
    kind: GuestKind,
    phone: Phone.optional(),
    email: Email.optional(),
    /** Of the message. */
    language: Locale.default('en'),
  }),
  reply: z.object({
    guest: CallGuest,
    link: z.url(),
    /** Which messages are on their way; this installation may lack a way. */
    sent: z.array(z.enum(['sms', 'email'])),
  }),
  // A repetition invites nobody twice, and no reply that holds a link is kept for one.
  status: 200,
  errors: ['encounter_not_found', 'encounter_finished', 'call_not_offered', 'call_guest_invited'],
  audit: { action: 'create', record: 'call_guest' },
  perMinute: 60,
})
export const listCallGuests = endpoint({
  id: 'listCallGuests',
  method: 'GET',
  path: '/v1/encounters/:id/call/guests',
  summary: 'Whom the practitioner invited into the call, for everybody who takes part.',
  permission: 'encounter.join',
  params: ById,
  reply: z.object({
    items: z.array(CallGuest),
    abilities: z.object({ invite: z.boolean(), remove: z.boolean() }),
  }),
  errors: ['encounter_not_found'],
  audit: { action: 'read', record: 'call_guest' },
})
export const removeCallGuest = endpoint({
  id: 'removeCallGuest',
  method: 'DELETE',
  path: '/v1/encounters/:id/call/guests/:guestId',
  summary: 'Takes an invitation back; a guest who is in the call leaves it at once.',
  permission: 'encounter.conduct',
  params: ById.extend({ guestId: Id }),
  reply: Done,
  errors: ['encounter_not_found', 'call_guest_not_found'],
  audit: { action: 'delete', record: 'call_guest' },
})

/** The secret of a link; once accepted, of the device that accepted. Never part of an address that a server sees. */
const Key = z.string().min(20).max(100)

export const openCallInvitation = endpoint({
  id: 'openCallInvitation',
  method: 'POST',
  path: '/v1/call-guests/invitation',
  summary: 'What an invitation is to. It names the practitioner and never the patient.',
  permission: 'public',
  body: z.object({ key: Key }),
  reply: z.object({
    name: Name,
    kind: GuestKind,
    practitionerName: Name,
    facilityName: Name,
    mode: z.enum(['video', 'audio']),
    /** The practitioner has opened the room. */
    open: z.boolean(),
    accepted: z.boolean(),
  }),
  status: 200,
  errors: ['call_invitation_invalid', 'call_over'],
  audit: { action: 'read', record: 'call_guest' },
  perMinute: 60,
})
export const acceptCallInvitation = endpoint({
  id: 'acceptCallInvitation',
  method: 'POST',
  path: '/v1/call-guests/acceptance',
  summary:
    'Agrees to join, once: the link works no more, and the key of the answer takes its place on this device.',
  permission: 'public',
  body: z.object({
    key: Key,
    name: Name,
    /** Of the text that was shown and agreed to. */
    textVersion: z.string().trim().min(1).max(60),
  }),
  reply: z.object({ key: Key }),
  // No reply that holds a key is kept for a repetition.
  status: 200,
  errors: ['call_invitation_invalid', 'call_over'],
  audit: { action: 'update', record: 'call_guest' },
  perMinute: 60,
})
export const createGuestCallTicket = endpoint({
  id: 'createGuestCallTicket',
  method: 'POST',
  path: '/v1/call-guests/tickets',
  summary: 'Gives a guest who accepted a ticket to the call, while the consultation goes on.',
  permission: 'public',
  body: z.object({ key: Key }),
  reply: CallTicket,
  status: 200,
  errors: ['call_invitation_invalid', 'call_over', 'encounter_not_in_progress'],
  audit: { action: 'create', record: 'call_ticket' },
  perMinute: 60,
})

/** Somebody was invited, accepted, or is invited no more. */
export const callGuestChanged = event<{ encounterId: string }>('call.guest_changed')

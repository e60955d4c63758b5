import { z } from 'zod'
import { ById, Done, Email, Id, Instant, Name, Phone } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Locale, PermissionName, Role, Scope } from './common.ts'

/** Who is there, in which role, and what that role may do. */
export const Session = z.object({
  user: z
    .object({
      id: Id,
      name: Name,
      phone: Phone,
      phoneVerified: z.boolean(),
      email: Email.nullable(),
      emailVerified: z.boolean(),
      locale: Locale,
    })
    .nullable(),
  /** All roles of the person; `activeRole` is the one in which they act now. */
  roles: z.array(Role),
  activeRole: Role.nullable(),
  permissions: z.partialRecord(PermissionName, Scope),
  /** The practitioner profile of the person, in whatever role they act. */
  practitionerId: Id.nullable(),
  practitionerStatus: z.enum(['draft', 'submitted', 'verified', 'rejected', 'suspended']).nullable(),
  /** Where the active role was given; empty for roles that belong to no facility. */
  facilities: z.array(z.object({ id: Id, name: z.string() })),
  /** Past this a browser or phone should call `renewSession`. */
  renewAfter: Instant.nullable(),
  /** Signed out by itself at this time unless something is done before. */
  expiresAt: Instant.nullable(),
  /** Demo mode: messages are shown in the demo inbox instead of being sent. */
  demo: z.boolean(),
})
export type Session = z.output<typeof Session>

/** The bearer token of the session, only for `x-imeds-client: mobile` and only when it is new. It replaces the old one. */
const token = z.string().optional()

/** Signed in. A browser gets its cookie with this reply. */
export const SignedIn = z.object({
  next: z.literal('session'),
  session: Session,
  token,
  /** Only for mobile and only when this device was just trusted: keep it, send it as `x-imeds-device`. */
  deviceToken: z.string().optional(),
})
/** The session goes on under a new token (in the cookie for browsers); the old one is worth nothing any more. */
export const RenewedSession = z.object({ session: Session, token })

export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  path: '/v1/session',
  summary: 'Says who is signed in, in which role, and what that role may do.',
  permission: 'public',
  reply: Session,
  errors: [],
})

export const renewSession = endpoint({
  id: 'renewSession',
  method: 'POST',
  path: '/v1/session/renew',
  summary: 'Gives a session that is older than a day a new token; call it when `renewAfter` has passed.',
  permission: 'session',
  reply: RenewedSession,
  status: 200,
  errors: [],
})

export const switchRole = endpoint({
  id: 'switchRole',
  method: 'PUT',
  path: '/v1/session/role',
  summary: 'Acts in another of one’s roles from now on.',
  permission: 'session',
  body: z.object({ role: Role }),
  reply: RenewedSession,
  errors: ['role_not_held'],
  audit: { action: 'update', record: 'session' },
})

export const signOut = endpoint({
  id: 'signOut',
  method: 'POST',
  path: '/v1/sign-out',
  summary: 'Ends this session; also clears the cookie of one that has ended already.',
  permission: 'public',
  reply: Done,
  status: 200,
  errors: [],
  audit: { action: 'delete', record: 'session' },
})

export const signOutEverywhere = endpoint({
  id: 'signOutEverywhere',
  method: 'POST',
  path: '/v1/sign-out-everywhere',
  summary: 'Ends all sessions of the person, this one too, and trusts no device any more.',
  permission: 'session',
  reply: Done,
  status: 200,
  errors: [],
  audit: { action: 'delete', record: 'session' },
})

export const listSessions = endpoint({
  id: 'listSessions',
  method: 'GET',
  path: '/v1/sessions',
  summary: 'Lists where the person is signed in, this session first.',
  permission: 'session',
  reply: z.object({
    items: z.array(
      z.object({
        id: Id,
        /** This very session. */
        current: z.boolean(),
        client: z.enum(['browser', 'mobile']),
        /** What the device said of itself; empty when it said nothing. */
        device: z.string(),
        ipAddress: z.string().nullable(),
        role: Role.nullable(),
        startedAt: Instant,
        lastSeenAt: Instant,
        expiresAt: Instant,
      }),
    ),
  }),
  errors: [],
})

export const revokeSession = endpoint({
  id: 'revokeSession',
  method: 'DELETE',
  path: '/v1/sessions/:id',
  summary: 'Ends one of one’s sessions at once.',
  permission: 'session',
  params: ById,
  reply: Done,
  errors: ['session_not_found'],
  audit: { action: 'delete', record: 'session' },
})

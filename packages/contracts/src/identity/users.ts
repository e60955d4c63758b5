import { z } from 'zod'
import { AdministrativeGender, ById, Email, Id, Instant, Line, Name, Phone, page } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Locale, Role } from './common.ts'

/** A role that a person holds, and where. */
export const RoleAssignment = z.object({
  id: Id,
  role: Role,
  facility: z.object({ id: Id, name: z.string() }).nullable(),
  since: Instant,
})

/** A person with a login, as the administration sees them. */
export const User = z.object({
  id: Id,
  name: Name,
  phone: Phone,
  phoneVerified: z.boolean(),
  email: Email.nullable(),
  emailVerified: z.boolean(),
  locale: Locale,
  gender: AdministrativeGender.nullable(),
  /** Of who works here and is registered with a council; a doctor's stands with the practitioner. */
  registrationNumber: z.string().nullable(),
  roles: z.array(RoleAssignment),
  authenticator: z.boolean(),
  disabledAt: Instant.nullable(),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
  abilities: z.object({
    disable: z.boolean(),
    enable: z.boolean(),
    assignRole: z.boolean(),
    update: z.boolean(),
    removeAuthenticator: z.boolean(),
  }),
})
export type User = z.output<typeof User>

export const listUsers = endpoint({
  id: 'listUsers',
  method: 'POST',
  path: '/v1/users/search',
  summary:
    'Finds people by name or number, newest first. A POST, so that neither stands in an address or a log.',
  permission: 'user.manage',
  body: z.object({
    /** Part of a name, or the beginning or end of a number. */
    text: z.string().trim().max(120).default(''),
    role: Role.optional(),
    disabled: z.boolean().optional(),
    cursor: z.string().max(200).optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  reply: page(User),
  status: 200,
  errors: [],
  audit: { action: 'read', record: 'user' },
})

export const getUser = endpoint({
  id: 'getUser',
  method: 'GET',
  path: '/v1/users/:id',
  summary: 'Shows one person with a login.',
  permission: 'user.manage',
  params: ById,
  reply: User,
  errors: ['user_not_found'],
  audit: { action: 'read', record: 'user' },
})

export const updateUser = endpoint({
  id: 'updateUser',
  method: 'PATCH',
  path: '/v1/users/:id',
  summary: 'Writes down the gender and the registration number of who works here; null takes it away.',
  permission: 'user.manage',
  params: ById,
  body: z.object({
    gender: AdministrativeGender.nullable().optional(),
    registrationNumber: Line.min(1).max(40).nullable().optional(),
  }),
  reply: User,
  errors: ['user_not_found'],
  audit: { action: 'update', record: 'user' },
})

export const assignRole = endpoint({
  id: 'assignRole',
  method: 'POST',
  path: '/v1/users/:id/roles',
  summary:
    'Gives a person a role; front desk, laboratory and pharmacy operators need the facility. Again: no effect.',
  permission: 'user.manage',
  params: ById,
  body: z.object({ role: Role, facilityId: Id.optional() }),
  reply: User,
  status: 200,
  errors: ['user_not_found', 'facility_needed', 'facility_not_wanted', 'facility_not_found'],
  audit: { action: 'update', record: 'user' },
})

export const revokeRole = endpoint({
  id: 'revokeRole',
  method: 'DELETE',
  path: '/v1/role-assignments/:id',
  summary: 'Takes a role back at once; sessions in it go on in another role of the person or end.',
  permission: 'user.manage',
  params: ById,
  reply: User,
  errors: ['role_assignment_not_found', 'last_admin'],
  audit: { action: 'update', record: 'role_assignment' },
})

export const disableUser = endpoint({
  id: 'disableUser',
  method: 'POST',
  path: '/v1/users/:id/disable',
  summary: 'Shuts a person out at once and ends their sessions.',
  permission: 'user.manage',
  params: ById,
  body: z.object({ reason: z.string().trim().min(3).max(500) }),
  reply: User,
  status: 200,
  errors: ['user_not_found', 'last_admin'],
  audit: { action: 'update', record: 'user' },
})

export const enableUser = endpoint({
  id: 'enableUser',
  method: 'POST',
  path: '/v1/users/:id/enable',
  summary: 'Lets a person in again.',
  permission: 'user.manage',
  params: ById,
  reply: User,
  status: 200,
  errors: ['user_not_found'],
  audit: { action: 'update', record: 'user' },
})

export const resetSecondFactor = endpoint({
  id: 'resetSecondFactor',
  method: 'POST',
  path: '/v1/users/:id/reset-second-factor',
  summary: 'For who lost phone app and recovery codes: removes both, trusts no device, ends the sessions.',
  permission: 'user.manage',
  params: ById,
  body: z.object({ reason: z.string().trim().min(3).max(500) }),
  reply: User,
  status: 200,
  errors: ['user_not_found'],
  audit: { action: 'update', record: 'user' },
})

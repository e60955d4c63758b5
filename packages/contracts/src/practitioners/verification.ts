import { z } from 'zod'
import { ById, Id, Instant, Line, page, PageQuery, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { PractitionerProfile, PractitionerStatus } from './profile.ts'

const Reason = Text.min(5)
const ofOne = { permission: 'practitioner.verify', params: ById, reply: PractitionerProfile } as const

export const PractitionerInQueue = z.object({
  id: Id,
  name: z.string(),
  registrationNumber: z.string(),
  registrationCouncil: z.string(),
  specialities: z.array(z.string()),
  status: PractitionerStatus,
  submittedAt: Instant.nullable(),
})

export const listPractitionersForVerification = endpoint({
  id: 'listPractitionersForVerification',
  method: 'GET',
  path: '/v1/admin/practitioners',
  summary: 'Practitioners of one status, those who wait longest first.',
  permission: 'practitioner.verify',
  query: PageQuery.extend({
    /** `submitted` unless said otherwise. */
    status: PractitionerStatus.optional(),
    /** Part of a name or a registration number. */
    text: Line.optional(),
  }),
  reply: page(PractitionerInQueue),
  errors: [],
})

export const getPractitionerForVerification = endpoint({
  ...ofOne,
  id: 'getPractitionerForVerification',
  method: 'GET',
  path: '/v1/admin/practitioners/:id',
  summary: 'The whole profile with its documents, to be checked.',
  errors: ['practitioner_not_found'],
  audit: { action: 'read', record: 'practitioner' },
})

export const confirmPaperCredentials = endpoint({
  ...ofOne,
  id: 'confirmPaperCredentials',
  method: 'POST',
  path: '/v1/admin/practitioners/:id/paper-credentials',
  summary: 'Notes that the certificate was seen on paper, so that none need be uploaded.',
  status: 200,
  errors: ['practitioner_not_found'],
  audit: { action: 'update', record: 'practitioner' },
})

export const verifyPractitioner = endpoint({
  ...ofOne,
  id: 'verifyPractitioner',
  method: 'POST',
  path: '/v1/admin/practitioners/:id/verify',
  summary: 'Confirms the registration that was looked at; the practitioner can then be found and booked.',
  body: z.object({
    /** What the admin compared with the council's register: refused when the profile says something else by now. */
    registrationNumber: z.string(),
    registrationCouncil: z.string(),
  }),
  status: 200,
  errors: [
    'practitioner_not_found',
    'status_not_allowed',
    'profile_changed',
    'profile_incomplete',
    'registration_taken',
  ],
  audit: { action: 'update', record: 'practitioner' },
})

export const rejectPractitioner = endpoint({
  ...ofOne,
  id: 'rejectPractitioner',
  method: 'POST',
  path: '/v1/admin/practitioners/:id/reject',
  summary: 'Sends a profile back with the reason; it can be corrected and submitted again.',
  body: z.object({ reason: Reason }),
  status: 200,
  errors: ['practitioner_not_found', 'status_not_allowed'],
  audit: { action: 'update', record: 'practitioner' },
})

export const suspendPractitioner = endpoint({
  ...ofOne,
  id: 'suspendPractitioner',
  method: 'POST',
  path: '/v1/admin/practitioners/:id/suspend',
  summary: 'Takes a verified practitioner out of search and booking, with the reason; verify ends it.',
  body: z.object({ reason: Reason }),
  status: 200,
  errors: ['practitioner_not_found', 'status_not_allowed'],
  audit: { action: 'update', record: 'practitioner' },
})

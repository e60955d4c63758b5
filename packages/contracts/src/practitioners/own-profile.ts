import { z } from 'zod'
import { ById } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import {
  ConsultationPolicy,
  NewPractitioner,
  Offering,
  PractitionerChange,
  PractitionerProfile,
} from './profile.ts'

export const registerPractitioner = endpoint({
  id: 'registerPractitioner',
  method: 'POST',
  path: '/v1/me/practitioner',
  summary: 'Starts a practitioner profile of the person signed in; nobody sees it before it is verified.',
  permission: 'practitioner.register',
  body: NewPractitioner,
  reply: PractitionerProfile,
  errors: ['practitioner_exists', 'registration_taken', 'speciality_unknown'],
  idempotency: 'required',
  audit: { action: 'create', record: 'practitioner' },
})

export const getOwnPractitioner = endpoint({
  id: 'getOwnPractitioner',
  method: 'GET',
  path: '/v1/me/practitioner',
  summary: 'The own practitioner profile, in any status.',
  permission: 'practitioner.register',
  reply: PractitionerProfile,
  errors: ['practitioner_not_found'],
})

export const updateOwnPractitioner = endpoint({
  id: 'updateOwnPractitioner',
  method: 'PATCH',
  path: '/v1/me/practitioner',
  summary:
    'Changes the own profile; a verified one whose name or registration changes is checked anew and hidden until then.',
  permission: 'practitioner.register',
  body: PractitionerChange,
  reply: PractitionerProfile,
  errors: ['practitioner_not_found', 'registration_taken', 'speciality_unknown', 'profile_incomplete'],
  audit: { action: 'update', record: 'practitioner' },
})

export const setOwnOfferings = endpoint({
  id: 'setOwnOfferings',
  method: 'PUT',
  path: '/v1/me/practitioner/offerings',
  summary:
    'Sets which modes are offered where, at which fee and slot length; what is not named is no longer offered.',
  permission: 'practitioner.register',
  body: z.object({
    offerings: z
      .array(Offering)
      .max(40)
      .refine(
        (list) => new Set(list.map((one) => `${one.facilityId} ${one.mode}`)).size === list.length,
        complaint('twice'),
      ),
  }),
  reply: PractitionerProfile,
  errors: ['practitioner_not_found', 'facility_not_found'],
  audit: { action: 'update', record: 'practitioner' },
})

export const setOwnConsultationPolicy = endpoint({
  id: 'setOwnConsultationPolicy',
  method: 'PUT',
  path: '/v1/me/practitioner/policy',
  summary:
    'Sets how long a consultation is valid, what a cancellation pays back and until when it can be moved.',
  permission: 'practitioner.register',
  body: ConsultationPolicy,
  reply: PractitionerProfile,
  errors: ['practitioner_not_found'],
  audit: { action: 'update', record: 'practitioner' },
})

export const removeOwnDocument = endpoint({
  id: 'removeOwnDocument',
  method: 'DELETE',
  path: '/v1/me/practitioner/documents/:id',
  summary: 'Takes a document off the own profile.',
  permission: 'practitioner.register',
  params: ById,
  reply: PractitionerProfile,
  errors: ['practitioner_not_found', 'document_not_found', 'profile_incomplete'],
  audit: { action: 'delete', record: 'practitioner_document' },
})

export const submitForVerification = endpoint({
  id: 'submitForVerification',
  method: 'POST',
  path: '/v1/me/practitioner/submit',
  summary: 'Hands the own profile to the admin to be checked.',
  permission: 'practitioner.register',
  reply: PractitionerProfile,
  status: 200,
  errors: ['practitioner_not_found', 'profile_incomplete', 'status_not_allowed', 'registration_taken'],
  audit: { action: 'update', record: 'practitioner' },
})

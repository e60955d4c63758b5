import { z } from 'zod'
import { Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { DocumentKind } from '../practitioners/profile.ts'

export const addPractitionerDocument = endpoint({
  id: 'addPractitionerDocument',
  method: 'POST',
  path: '/v1/me/practitioner/documents',
  summary:
    'Puts an own, confirmed certificate or photo on the own practitioner profile; a photo replaces the last.',
  permission: 'practitioner.register',
  body: z.object({ fileId: Id }),
  reply: z.object({ fileId: Id, kind: DocumentKind }),
  errors: ['practitioner_not_found', 'file_not_found'],
  idempotency: 'required',
  audit: { action: 'create', record: 'practitioner_document' },
})

/** Where a verified practitioner's photo is, for `<img src>`; 404 when there is none. Public. */
export const practitionerPhotoPath = (practitionerId: string): string =>
  `/api/v1/practitioners/${practitionerId}/photo`

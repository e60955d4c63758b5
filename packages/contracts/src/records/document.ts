import { z } from 'zod'
import { ById, CalendarDate, Done, Id, Instant, Line, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ContentType } from '../files/purposes.ts'

/** What a paper is, in the words of the ABDM's record types. */
export const DocumentReferenceKind = z.enum([
  'diagnostic_report',
  'prescription',
  'op_consultation',
  'discharge_summary',
  'immunization',
  'invoice',
  'health_document',
])

export const NewDocumentReference = z.object({
  /** A stored file of one's own about this patient, uploaded as a `report`. */
  fileId: Id,
  kind: DocumentReferenceKind,
  title: Line.min(1),
  /** The date on the paper; not in the future. */
  documentDate: CalendarDate,
})

export const DocumentReference = z.object({
  id: Id,
  kind: DocumentReferenceKind,
  title: z.string(),
  documentDate: CalendarDate,
  file: z.object({
    id: Id,
    contentType: ContentType,
    /** In bytes. */
    size: z.int(),
  }),
  /** Who put it into the record. */
  recordedBy: z.enum(['family', 'practitioner']),
  recordedAt: Instant,
  abilities: z.object({ remove: z.boolean() }),
})

export const addDocumentReference = endpoint({
  id: 'addDocumentReference',
  method: 'POST',
  path: '/v1/patients/:id/documents',
  summary: 'Puts an uploaded paper into the record, with its kind and date; the file stays from then on.',
  permission: 'record.write',
  params: ById,
  body: NewDocumentReference,
  reply: DocumentReference,
  errors: ['patient_not_found', 'file_not_found', 'document_exists'],
  idempotency: 'required',
  audit: { action: 'create', record: 'document_reference' },
})

export const listDocumentReferences = endpoint({
  id: 'listDocumentReferences',
  method: 'GET',
  path: '/v1/patients/:id/documents',
  summary: 'The papers in the record, the newest first by the date on them.',
  permission: 'record.read',
  params: ById,
  query: PageQuery.extend({ kind: DocumentReferenceKind.optional() }),
  reply: page(DocumentReference),
  errors: ['patient_not_found'],
  audit: { action: 'read', record: 'document_reference' },
})

export const removeDocumentReference = endpoint({
  id: 'removeDocumentReference',
  method: 'DELETE',
  path: '/v1/patients/:id/documents/:documentId',
  summary: 'Takes a paper out of the record as entered in error; nothing is deleted.',
  permission: 'record.write',
  params: ById.extend({ documentId: Id }),
  reply: Done,
  errors: ['patient_not_found', 'document_not_found', 'document_of_another'],
  audit: { action: 'delete', record: 'document_reference' },
})

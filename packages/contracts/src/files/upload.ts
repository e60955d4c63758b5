import { z } from 'zod'
import { ById, Id, Instant, Line } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { complaint } from '../field-codes.ts'
import { FileName, FileView, Sha256 } from './file.ts'
import { ContentType, FilePurpose, largestFile, purposes } from './purposes.ts'

const Announced = z.object({
  purpose: FilePurpose,
  /** Whose record it belongs to; for the purposes that are about a patient, and only those. */
  patientId: Id.optional(),
  name: FileName,
  contentType: ContentType,
  /** In bytes. */
  size: z.int().min(1).max(largestFile),
  sha256: Sha256,
  tags: z.array(Line.min(1).max(40)).max(10).optional(),
})

/** A file as it is announced; checked against the table of purposes. */
export const NewFile = Announced.superRefine(({ purpose, patientId, contentType, size }, context) => {
  const rule = purposes[purpose]
  const problem = (path: keyof z.output<typeof Announced>, ...about: Parameters<typeof complaint>) =>
    context.addIssue({ code: 'custom', path: [path], ...complaint(...about) })
  if (!rule.contentTypes.includes(contentType))
    problem('contentType', 'file_type', { types: rule.contentTypes.join(', ') })
  if (size > rule.maxBytes) problem('size', 'file_too_large', { megabytes: rule.maxBytes / 1_048_576 })
  if (rule.about === 'patient' && !patientId) problem('patientId', 'file_without_patient')
  if (rule.about === 'self' && patientId) problem('patientId', 'file_of_own')
})

export const requestUpload = endpoint({
  id: 'requestUpload',
  method: 'POST',
  path: '/v1/files',
  summary: 'Announces a file and answers where to send exactly those bytes; then confirm it.',
  permission: 'session',
  body: NewFile,
  reply: z.object({
    fileId: Id,
    /** Send the bytes with this method and these headers; a failed try may be repeated until it expires. */
    upload: z.object({
      /** Absolute, or a path to be resolved against the server's address. */
      url: z.string(),
      method: z.literal('PUT'),
      headers: z.record(z.string(), z.string()),
    }),
    /** Until then the upload may begin. It must be confirmed within the hour. */
    expiresAt: Instant,
  }),
  errors: ['patient_not_found'],
  idempotency: 'required',
  audit: { action: 'create', record: 'file' },
  perMinute: 60,
})

export const confirmUpload = endpoint({
  id: 'confirmUpload',
  method: 'POST',
  path: '/v1/files/:id/confirm',
  summary:
    'Checks the bytes that arrived against the announcement (size, checksum, type by content, viruses) and keeps the file.',
  permission: 'session',
  params: ById,
  reply: FileView,
  status: 200,
  errors: ['file_not_found', 'upload_missing', 'upload_expired', 'file_rejected'],
  audit: { action: 'update', record: 'file' },
})

/** Why a file was rejected: `data.reason` of `file_rejected`. */
export const RejectionReason = z.enum(['size', 'checksum', 'type', 'infected'])
export type RejectionReason = z.output<typeof RejectionReason>

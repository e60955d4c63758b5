import { z } from 'zod'
import { ById, Id, Instant, Line, page, PageQuery } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { ContentType, FilePurpose } from './purposes.ts'

/** `pending` until its upload is confirmed; `rejected` when what came is not what was announced. */
export const FileStatus = z.enum(['pending', 'stored', 'rejected', 'deleted'])
/** SHA-256 of the bytes, in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** A file's own name, for people; it names nothing in the store. */
export const FileName = Line.min(1).regex(/^[^\p{Cc}/\\]+$/u)

export const FileView = z.object({
  id: Id,
  purpose: FilePurpose,
  patientId: Id.nullable(),
  name: z.string(),
  contentType: ContentType,
  /** In bytes. */
  size: z.int(),
  sha256: Sha256,
  tags: z.array(z.string()),
  status: FileStatus,
  createdAt: Instant,
  storedAt: Instant.nullable(),
  abilities: z.object({ download: z.boolean(), remove: z.boolean(), restore: z.boolean() }),
})
export type FileView = z.output<typeof FileView>

export const getFile = endpoint({
  id: 'getFile',
  method: 'GET',
  path: '/v1/files/:id',
  summary: 'What is known of a file, without its bytes.',
  permission: 'session',
  params: ById,
  reply: FileView,
  errors: ['file_not_found'],
  audit: { action: 'read', record: 'file' },
})

export const getDownloadUrl = endpoint({
  id: 'getDownloadUrl',
  method: 'GET',
  path: '/v1/files/:id/download',
  summary: 'A signed address of the bytes, for a few minutes; anybody who holds it can read them.',
  permission: 'session',
  params: ById,
  query: z.object({
    /** `inline` to show it in the browser, else it is saved. */
    disposition: z.enum(['inline', 'attachment']).default('attachment'),
  }),
  reply: z.object({
    /** Absolute, or a path to be resolved against the server's address. */
    url: z.string(),
    expiresAt: Instant,
  }),
  errors: ['file_not_found'],
  audit: { action: 'read', record: 'file' },
})

export const deleteFile = endpoint({
  id: 'deleteFile',
  method: 'DELETE',
  path: '/v1/files/:id',
  summary: 'Takes an own file away; it can be restored for 30 days. What a record rests on stays.',
  permission: 'session',
  params: ById,
  reply: FileView,
  errors: ['file_not_found', 'file_in_use'],
  audit: { action: 'delete', record: 'file' },
})

export const restoreFile = endpoint({
  id: 'restoreFile',
  method: 'POST',
  path: '/v1/files/:id/restore',
  summary: 'Brings back an own file that was deleted, or whose bytes were overwritten in the store.',
  permission: 'session',
  params: ById,
  reply: FileView,
  status: 200,
  errors: ['file_not_found', 'file_gone'],
  audit: { action: 'update', record: 'file' },
})

/** So many days a deleted file can be brought back. */
export const restorableDays = 30

export const OwnFile = FileView.extend({
  deletedAt: Instant.nullable(),
  /** From then on a deleted file is gone for good. */
  restorableUntil: Instant.nullable(),
})

export const listFiles = endpoint({
  id: 'listFiles',
  method: 'GET',
  path: '/v1/files',
  summary:
    'The own files, the newest first: those that are there, or those that were deleted and can be brought back.',
  permission: 'session',
  query: PageQuery.extend({ cursor: Id.optional(), status: FileStatus.extract(['stored', 'deleted']) }),
  reply: page(OwnFile),
  errors: [],
  audit: { action: 'read', record: 'file' },
})

/** What the store has held under one file, the newest first. */
export const FileVersion = z.object({
  at: Instant,
  /** In bytes. */
  size: z.int(),
  /** What a download gives now. */
  current: z.boolean(),
  /** Whether these are the bytes that were confirmed: the only ones that are brought back. */
  confirmed: z.boolean(),
})

export const listFileVersions = endpoint({
  id: 'listFileVersions',
  method: 'GET',
  path: '/v1/files/:id/versions',
  summary: 'The versions of an own file that the store holds, the newest first.',
  permission: 'session',
  params: ById,
  reply: z.object({ items: z.array(FileVersion) }),
  errors: ['file_not_found'],
  audit: { action: 'read', record: 'file' },
})

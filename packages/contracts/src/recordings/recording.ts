import { z } from 'zod'
import { ById, Id, Instant } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const Recording = z.object({
  encounterId: Id,
  /** making: it is still going on, or being put together. removed: its time was over. */
  status: z.enum(['none', 'making', 'ready', 'failed', 'removed']),
  /** When it began. */
  recordedAt: Instant.nullable(),
  /** Of the times to which everybody agreed, in milliseconds. */
  lengthMs: z.int().nullable(),
  /** In bytes. */
  size: z.int().nullable(),
  /** SHA-256 in hexadecimal. */
  sha256: z.string().nullable(),
  /** When it is destroyed. */
  keptUntil: Instant.nullable(),
})
export type Recording = z.output<typeof Recording>

export const getRecording = endpoint({
  id: 'getRecording',
  method: 'GET',
  path: '/v1/encounters/:id/recording',
  summary:
    'What became of the recording of a consultation, for the patient and the practitioner who were there.',
  permission: 'encounter.join',
  params: ById,
  reply: Recording,
  errors: ['encounter_not_found'],
  audit: { action: 'read', record: 'recording' },
})
export const watchRecording = endpoint({
  id: 'watchRecording',
  method: 'POST',
  path: '/v1/encounters/:id/recording/views',
  summary: 'Gives an address at which the recording can be watched for two hours. Each view is written down.',
  permission: 'encounter.join',
  params: ById,
  reply: z.object({ url: z.string(), contentType: z.string(), expiresAt: Instant }),
  // Looking again does no harm, and no reply that holds an address is kept for a repetition.
  status: 200,
  errors: ['encounter_not_found', 'recording_not_ready'],
  audit: { action: 'execute', record: 'recording' },
})

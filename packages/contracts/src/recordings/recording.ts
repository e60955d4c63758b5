import { z } from 'zod'
import { CallSeat } from '../consultation/call.ts'
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
  /** Something of it was written and could not be kept. */
  incomplete: z.boolean(),
  /** In bytes; null where it is kept in pieces. */
  size: z.int().nullable(),
  /** SHA-256 in hexadecimal; null where it is kept in pieces. */
  sha256: z.string().nullable(),
  /** When it is destroyed. */
  keptUntil: Instant.nullable(),
})
export type Recording = z.output<typeof Recording>

/** What one device sent without a break, to be played beside the others where no film could be made. */
export const RecordingPiece = z.object({
  participantId: Id,
  seat: CallSeat,
  /** Where it begins in the recording, in milliseconds. */
  startMs: z.int(),
  lengthMs: z.int(),
  url: z.string(),
})
export type RecordingPiece = z.output<typeof RecordingPiece>

export const RecordingView = z.object({
  /** The film; null where none could be made. */
  url: z.string().nullable(),
  contentType: z.string(),
  lengthMs: z.int(),
  /** In the order of time, where there is no film. */
  pieces: z.array(RecordingPiece),
  expiresAt: Instant,
})
export type RecordingView = z.output<typeof RecordingView>

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
  summary: 'Gives addresses at which the recording can be watched for two hours. Each view is written down.',
  permission: 'encounter.join',
  params: ById,
  reply: RecordingView,
  // Looking again does no harm, and no reply that holds an address is kept for a repetition.
  status: 200,
  errors: ['encounter_not_found', 'recording_not_ready'],
  audit: { action: 'execute', record: 'recording' },
})

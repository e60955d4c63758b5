import type { Recording } from '@imeds/contracts/recordings'
import type { RecordingRow } from '../composing/recording.repository.ts'

const statuses = {
  making: 'making',
  ready: 'ready',
  pieces: 'ready',
  empty: 'none',
  failed: 'failed',
  removed: 'removed',
} as const

export const toRecordingView = (
  encounterId: string,
  row: RecordingRow | undefined,
  incomplete: boolean,
): Recording => ({
  encounterId,
  status: row ? statuses[row.status] : 'none',
  recordedAt: row?.recorded_at?.toISOString() ?? null,
  lengthMs: row?.length_ms ?? null,
  incomplete,
  size: row?.size ?? null,
  sha256: row?.sha256 ?? null,
  keptUntil: row?.keep_until?.toISOString() ?? null,
})

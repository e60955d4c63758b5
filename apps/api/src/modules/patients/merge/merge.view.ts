import type { z } from 'zod'
import type { PatientMerge } from '@imeds/contracts/patients'
import type { MergeViewRow } from './merge.repository.ts'
import { mayUndo } from './merge-rules.ts'

export const toMergeView = (row: MergeViewRow, now: Date): z.output<typeof PatientMerge> => ({
  id: row.id,
  keptId: row.kept_id,
  mergedId: row.merged_id,
  mergedName: row.merged_name,
  reason: row.reason,
  mergedBy: row.merged_by,
  mergedAt: row.merged_at.toISOString(),
  undoneAt: row.undone_at?.toISOString() ?? null,
  canUndo: row.undone_at === null && mayUndo(row.merged_at, now),
})

import type { z } from 'zod'
import type { ClinicalNote } from '@imeds/contracts/consultation'
import type { NoteRow } from './clinical-note.repository.ts'

export const toNoteView = (row: NoteRow | undefined): z.output<typeof ClinicalNote> => ({
  version: row?.version ?? 0,
  complaints: row?.complaints ?? '',
  history: row?.history ?? '',
  findings: row?.findings ?? '',
  investigations: row?.investigations ?? '',
  diagnosis: row?.diagnosis ?? '',
  lastMenstrualPeriod: row?.last_menstrual_period ?? null,
  writtenAt: row?.written_at.toISOString() ?? null,
  correction:
    row && row.correction_reason !== null
      ? { reason: row.correction_reason, practitionerName: row.author_name ?? '' }
      : null,
})

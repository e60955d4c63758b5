import { z } from 'zod'
import { ById, CalendarDate, Instant, Line, Text } from '../common.ts'
import { endpoint } from '../endpoint.ts'

const sections = {
  complaints: Text,
  history: Text,
  findings: Text,
  investigations: Text,
  diagnosis: Text,
  lastMenstrualPeriod: CalendarDate.nullable(),
}
/** The practitioner's notes. Version 0 is the empty note before the first saving; each saving is a version of its own. */
export const ClinicalNote = z.object({
  version: z.int(),
  ...sections,
  writtenAt: Instant.nullable(),
  /** Null while it is what stood at the end; else who corrected it after the end, and why. */
  correction: z.object({ reason: z.string(), practitionerName: z.string() }).nullable(),
})

export const getClinicalNote = endpoint({
  id: 'getClinicalNote',
  method: 'GET',
  path: '/v1/encounters/:id/note',
  summary: 'The newest version of the notes; the patient reads them once the consultation is finished.',
  permission: 'encounter.join',
  params: ById,
  reply: ClinicalNote,
  errors: ['encounter_not_found', 'note_not_ready'],
  audit: { action: 'read', record: 'clinical_note' },
})
export const saveClinicalNote = endpoint({
  id: 'saveClinicalNote',
  method: 'PUT',
  path: '/v1/encounters/:id/note',
  summary:
    'Saves a new version of the notes. `version` is the one that was edited: when somebody saved meanwhile, nothing is overwritten.',
  permission: 'encounter.conduct',
  params: ById,
  body: z.object({ version: z.int().min(0), ...sections }),
  reply: ClinicalNote,
  errors: ['encounter_not_found', 'encounter_not_in_progress', 'note_changed'],
  audit: { action: 'update', record: 'clinical_note' },
})
export const correctClinicalNote = endpoint({
  id: 'correctClinicalNote',
  method: 'POST',
  path: '/v1/encounters/:id/note/corrections',
  summary:
    'Corrects the notes of a finished consultation by a new version with a reason, by who held it; the older one stays readable.',
  permission: 'encounter.conduct',
  params: ById,
  body: z.object({ version: z.int().min(0), ...sections, reason: Line.min(5) }),
  reply: ClinicalNote,
  errors: ['encounter_not_found', 'encounter_not_finished', 'note_changed', 'nothing_corrected'],
  idempotency: 'required',
  audit: { action: 'update', record: 'clinical_note' },
})
export const listClinicalNoteVersions = endpoint({
  id: 'listClinicalNoteVersions',
  method: 'GET',
  path: '/v1/encounters/:id/note/versions',
  summary: 'What the notes said at the end of the consultation and after each correction, newest first.',
  permission: 'encounter.join',
  params: ById,
  reply: z.object({ items: z.array(ClinicalNote) }),
  errors: ['encounter_not_found', 'note_not_ready'],
  audit: { action: 'read', record: 'clinical_note' },
})

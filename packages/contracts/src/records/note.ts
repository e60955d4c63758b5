import { z } from 'zod'
import { ById, ConsultationMode, Id, Instant } from '../common.ts'
import { ClinicalNote } from '../consultation/clinical-note.ts'
import { endpoint } from '../endpoint.ts'

/** All that a practitioner noted in a consultation, with whose it is. */
export const EncounterNote = z.object({
  encounterId: Id,
  practitionerName: z.string(),
  facilityName: z.string(),
  timeZone: z.string(),
  mode: ConsultationMode,
  startsAt: Instant,
  note: ClinicalNote,
})

export const readEncounterNote = endpoint({
  id: 'readEncounterNote',
  method: 'GET',
  path: '/v1/patients/:id/encounters/:encounterId/note',
  summary:
    'The notes of a finished consultation, for the family, the care team, and whom the record was opened to with its notes.',
  permission: 'record.read',
  params: ById.extend({ encounterId: Id }),
  reply: EncounterNote,
  errors: ['patient_not_found', 'encounter_not_found', 'note_not_ready'],
  audit: { action: 'read', record: 'clinical_note' },
})

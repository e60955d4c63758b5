import { z } from 'zod'

/**
 * What of a record its owner may open to a practitioner outside the care team: `summary` is allergies, illnesses, medicines
 * and vital signs; `encounter` is that there was a consultation and its diagnosis, `clinical_note` all that was noted. Claims are open to nobody who treats unless the consent names them.
 */
export const SharedKind = z.enum([
  'summary',
  'encounter',
  'clinical_note',
  'prescription',
  'diagnostic_report',
  'medicine_order',
  'document',
  'claim',
])
export type SharedKind = z.output<typeof SharedKind>

import { z } from 'zod'

/**
 * What of a record its owner may open to a practitioner outside the care team: `summary` is allergies, illnesses, medicines
 * and vital signs. Claims are open to nobody who treats unless the consent names them.
 */
export const SharedKind = z.enum([
  'summary',
  'encounter',
  'prescription',
  'diagnostic_report',
  'medicine_order',
  'document',
  'claim',
])
export type SharedKind = z.output<typeof SharedKind>

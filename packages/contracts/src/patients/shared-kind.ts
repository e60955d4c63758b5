import { z } from 'zod'

/**
 * What of a record its owner may open to a practitioner outside the care team: `summary` is allergies, illnesses, medicines
 * and vital signs.
 */
export const SharedKind = z.enum(['summary', 'encounter', 'prescription', 'document'])
export type SharedKind = z.output<typeof SharedKind>

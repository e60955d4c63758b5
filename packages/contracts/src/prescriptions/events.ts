import { event } from '../event.ts'

/** A prescription, or a new version of one, was signed. */
export const prescriptionSigned = event<{ prescriptionId: string; encounterId: string }>(
  'prescription.signed',
)

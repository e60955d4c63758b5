import type { z } from 'zod'
import type { Allergy, Condition, MedicationStatement } from '@imeds/contracts/patients'
import type { AllergyRow, ConditionRow, MedicationStatementRow } from './record-entry.repository.ts'
import type { MayRemove } from './record-entry.scope.ts'

const entry = (row: AllergyRow | ConditionRow | MedicationStatementRow, mayRemove: MayRemove) => ({
  id: row.id,
  recordedAt: row.recorded_at.toISOString(),
  abilities: { remove: mayRemove(row) },
})

export const toAllergyView = (row: AllergyRow, mayRemove: MayRemove): z.output<typeof Allergy> => ({
  ...entry(row, mayRemove),
  substance: row.substance,
  reaction: row.reaction,
  severity: row.severity,
})

export const toConditionView = (row: ConditionRow, mayRemove: MayRemove): z.output<typeof Condition> => ({
  ...entry(row, mayRemove),
  name: row.name,
  since: row.since,
  clinicalStatus: row.clinical_status,
})

export const toMedicationStatementView = (
  row: MedicationStatementRow,
  mayRemove: MayRemove,
): z.output<typeof MedicationStatement> => ({
  ...entry(row, mayRemove),
  medicine: row.medicine,
  dosage: row.dosage,
  since: row.since,
  endedOn: row.ended_on,
})

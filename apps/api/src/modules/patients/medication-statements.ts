import type { BodyOf } from '@imeds/contracts'
import type { addMedicationStatement as contract } from '@imeds/contracts/patients'
import { addEntry, listEntries, removeEntry } from './record-entries.ts'
import { insertMedicationStatement } from './record-entry.repository.ts'
import { toMedicationStatementView } from './record-entry.view.ts'

export const listMedicationStatements = listEntries('medication_statement', toMedicationStatementView)
export const addMedicationStatement = addEntry(
  (tx, { medicine, dosage = null, since = null, endedOn = null }: BodyOf<typeof contract>, by) =>
    insertMedicationStatement(tx, { ...by, medicine, dosage, since, ended_on: endedOn }),
  toMedicationStatementView,
)
export const removeMedicationStatement = removeEntry('medication_statement')

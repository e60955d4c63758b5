import type { BodyOf } from '@imeds/contracts'
import type { addAllergy as contract } from '@imeds/contracts/patients'
import { addEntry, listEntries, removeEntry } from './record-entries.ts'
import { insertAllergy } from './record-entry.repository.ts'
import { toAllergyView } from './record-entry.view.ts'

export const listAllergies = listEntries('allergy_intolerance', toAllergyView)
export const addAllergy = addEntry(
  (tx, { substance, reaction = null, severity = null }: BodyOf<typeof contract>, by) =>
    insertAllergy(tx, { ...by, substance, reaction, severity }),
  toAllergyView,
)
export const removeAllergy = removeEntry('allergy_intolerance')

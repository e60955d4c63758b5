import type { BodyOf } from '@imeds/contracts'
import type { addCondition as contract } from '@imeds/contracts/patients'
import { addEntry, listEntries, removeEntry } from './record-entries.ts'
import { insertCondition } from './record-entry.repository.ts'
import { toConditionView } from './record-entry.view.ts'

export const listConditions = listEntries('condition', toConditionView)
export const addCondition = addEntry(
  (tx, { name, since = null, clinicalStatus = 'active' }: BodyOf<typeof contract>, by) =>
    insertCondition(tx, { ...by, name, since, clinical_status: clinicalStatus }),
  toConditionView,
)
export const removeCondition = removeEntry('condition')

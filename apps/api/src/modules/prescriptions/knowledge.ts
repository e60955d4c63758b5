import {
  loadAllergyClasses,
  loadIngredients,
  loadInteractions,
  loadMedicineClasses,
  loadMedicines,
} from '../../../catalogue/index.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { listOwnNames } from './medicine.repository.ts'
import { medicineKnowledge, withNames, type MedicineKnowledge } from './rules/medicine-knowledge.ts'

let built: MedicineKnowledge | undefined

/** What the catalogue knows, read once a process. */
export const knowledge = (): MedicineKnowledge =>
  (built ??= medicineKnowledge({
    medicines: loadMedicines(),
    ingredients: loadIngredients(),
    classes: loadMedicineClasses(),
    interactions: loadInteractions(),
    allergyClasses: loadAllergyClasses(),
  }))

/** The same with the names of a facility's own list: its patients call their medicines by them. */
export const knowledgeAt = async (db: Db | Tx, facilityId: string): Promise<MedicineKnowledge> =>
  withNames(knowledge(), await listOwnNames(db, facilityId))

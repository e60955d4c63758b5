import {
  loadAllergyClasses,
  loadIngredients,
  loadInteractions,
  loadMedicineClasses,
  loadMedicines,
} from '../../../catalogue/index.ts'
import { medicineKnowledge, type MedicineKnowledge } from './rules/medicine-knowledge.ts'

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

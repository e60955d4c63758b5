import { severities } from '../../../../catalogue/index.ts'
import { allergyWarnings } from './allergies.ts'
import { duplicateWarnings } from './duplicates.ts'
import { interactionWarnings } from './interactions.ts'
import type { MedicineKnowledge } from './medicine-knowledge.ts'
import { readNames } from './read-names.ts'
import type { Elsewhere, PrescribedMedicine, Taken, Warning, WarningQuestion } from './warning.ts'

export type { Elsewhere, PrescribedMedicine, Warning, WarningKind, WarningQuestion } from './warning.ts'

/** What speaks against a prescription, the gravest first. */
export function findWarnings(question: WarningQuestion, knowledge: MedicineKnowledge): Warning[] {
  const prescribed = question.medicines.map((medicine, position) => asTaken(medicine, position))
  const current = [
    ...(question.prescribedElsewhere ?? []).map((medicine) => asTaken(medicine, null, medicine.elsewhere)),
    ...question.currentMedicines.flatMap((words) => currentlyTaken(words, knowledge)),
  ]
  const pairs = prescribed.flatMap((one, index) =>
    [...prescribed.slice(index + 1), ...current].map((other) => [one, other] as const),
  )
  return [
    ...allergyWarnings(prescribed, question.allergies, knowledge),
    ...pairs.flatMap(([one, other]) => duplicateWarnings(one, other, knowledge)),
    ...pairs.flatMap(([one, other]) => interactionWarnings(one, other, knowledge)),
  ].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

/** Current medicines and allergies in which no name was recognised: they were not checked, and the reader must know. */
export const findUnread = (
  { currentMedicines, allergies }: Pick<WarningQuestion, 'currentMedicines' | 'allergies'>,
  { medicineNames, allergens }: MedicineKnowledge,
): { currentMedicines: string[]; allergies: string[] } => ({
  currentMedicines: currentMedicines.filter((words) => readNames(words, medicineNames).length === 0),
  allergies: allergies.filter(
    (words) => readNames(words, medicineNames).length === 0 && readNames(words, allergens).length === 0,
  ),
})

const localRoutes = new Set(['topical', 'ophthalmic', 'otic', 'nasal', 'vaginal'])
const localWords = /\b(eye|ear|nasal|nose|cream|ointment|lotion|shampoo|gel|skin)\b/i

const asTaken = (
  medicine: PrescribedMedicine,
  position: number | null,
  elsewhere: Elsewhere | null = null,
): Taken => ({
  name: medicine.genericName,
  ingredients: medicine.ingredients,
  therapeuticClass: medicine.therapeuticClass,
  isLocal: localRoutes.has(medicine.route),
  route: medicine.route,
  position,
  elsewhere,
})

const currentlyTaken = (words: string, { medicineNames }: MedicineKnowledge): Taken[] => {
  const ingredients = [...new Set(readNames(words, medicineNames).flatMap(({ meanings }) => meanings))]
  if (ingredients.length === 0) return []
  return [
    {
      name: words.trim(),
      ingredients,
      therapeuticClass: null,
      isLocal: localWords.test(words),
      route: null,
      position: null,
      elsewhere: null,
    },
  ]
}

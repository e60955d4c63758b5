import { type AllergyClass, severities, type Severity } from '../../../../catalogue/index.ts'
import type { Taken, Warning } from './warning.ts'
import type { MedicineKnowledge } from './medicine-knowledge.ts'
import { readNames } from './read-names.ts'

/** Medicines that the patient is allergic to, by name, by family or by a known cross-reaction: the gravest of each. */
export function allergyWarnings(
  prescribed: readonly Taken[],
  allergies: readonly string[],
  knowledge: MedicineKnowledge,
): Warning[] {
  return allergies.flatMap((words) => {
    const reactions = reactionsTo(words, knowledge)
    return prescribed.flatMap((medicine) => {
      const gravest = medicine.ingredients
        .flatMap((ingredient) => reactions.flatMap((reaction) => reaction(ingredient) ?? []))
        .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0]
      return gravest ? [warningOf(gravest, words, medicine)] : []
    })
  })
}

type Reaction = {
  severity: Severity
  ingredient: string
  code: 'allergy_same' | 'allergy_family' | 'allergy_cross'
  family?: AllergyClass
}

const warningOf = (
  { severity, ingredient, code, family }: Reaction,
  words: string,
  medicine: Taken,
): Warning => ({
  kind: 'allergy',
  severity,
  rule: `allergy:${ingredient}`,
  subjects: [medicine.name, words.trim()],
  positions: medicine.position === null ? [] : [medicine.position],
  code,
  params: {
    substance: words.trim(),
    medicine: medicine.name,
    ...(family ? { family: family.term, note: family.note } : {}),
  },
  sourceId: 'catalogue_allergies',
  elsewhere: null,
})

/** What the patient's words mean for any ingredient. */
function reactionsTo(
  words: string,
  knowledge: MedicineKnowledge,
): ((ingredient: string) => Reaction | null)[] {
  const named = readNames(words, knowledge.medicineNames).flatMap(({ meanings }) => meanings)
  const terms = readNames(words, knowledge.allergens).flatMap(({ meanings }) => meanings)
  const spoken = knowledge.allergyClasses.filter(({ term }) => terms.includes(term))
  const families = knowledge.allergyClasses.filter(
    (family) => !terms.includes(family.term) && named.some((name) => isAmong(name, family.covers, knowledge)),
  )
  const direct = (ingredient: string): Reaction | null =>
    named.includes(ingredient) ? { severity: 'contraindicated', ingredient, code: 'allergy_same' } : null
  return [
    direct,
    ...spoken.map((family) => familyReaction(family, 'contraindicated', knowledge)),
    ...families.map((family) => familyReaction(family, 'major', knowledge)),
  ]
}

const familyReaction =
  (family: AllergyClass, severity: Severity, knowledge: MedicineKnowledge) =>
  (ingredient: string): Reaction | null => {
    if (isAmong(ingredient, family.covers, knowledge))
      return { severity, ingredient, code: 'allergy_family', family }
    if (family.crossSeverity !== null && isAmong(ingredient, family.crossReacts, knowledge))
      return { severity: family.crossSeverity, ingredient, code: 'allergy_cross', family }
    return null
  }

const isAmong = (ingredient: string, sides: readonly string[], knowledge: MedicineKnowledge) =>
  sides.some((side) =>
    side.startsWith('class:')
      ? knowledge.classesOf(ingredient).has(side.slice('class:'.length))
      : side === ingredient,
  )

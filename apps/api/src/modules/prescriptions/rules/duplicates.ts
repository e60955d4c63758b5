import type { Taken, Warning } from './warning.ts'
import type { MedicineKnowledge } from './medicine-knowledge.ts'

/** The same ingredient in both, or different ones of a class of which one is enough. */
export function duplicateWarnings(one: Taken, other: Taken, knowledge: MedicineKnowledge): Warning[] {
  const shared = one.ingredients.filter((ingredient) => other.ingredients.includes(ingredient))
  const common = {
    subjects: [one.name, other.name],
    positions: [one.position, other.position].filter((position) => position !== null),
    sourceId: 'catalogue_classes' as const,
    elsewhere: other.elsewhere,
  }
  const isTakenAlready = other.position === null
  const sameIngredients = shared.map((ingredient): Warning => {
    const isGrave =
      !isTakenAlready && !one.isLocal && !other.isLocal && warned(ingredient, knowledge).length > 0
    return {
      ...common,
      kind: 'duplicate_ingredient',
      severity: isGrave ? 'major' : 'moderate',
      rule: `duplicate_ingredient:${ingredient}`,
      code: isTakenAlready ? 'duplicate_taken' : 'duplicate_ingredient',
      params: { medicine: one.name, other: other.name, ingredient },
    }
  })
  return [
    ...sameIngredients,
    ...sameTherapy(one, other, shared, knowledge).map((part) => ({ ...common, ...part })),
  ]
}

function sameTherapy(one: Taken, other: Taken, shared: readonly string[], knowledge: MedicineKnowledge) {
  if (one.isLocal !== other.isLocal) return []
  if (one.isLocal && other.route !== null && one.route !== other.route) return []
  const classes = (taken: Taken) =>
    new Set(
      taken.ingredients
        .filter((ingredient) => !shared.includes(ingredient))
        .flatMap((ingredient) => warned(ingredient, knowledge)),
    )
  const [ours, theirs] = [classes(one), classes(other)]
  const both = [...ours].filter((code) => theirs.has(code))
  // Where an ingredient has a class for the eye and one for the whole body, its product's own class says which.
  const code =
    both.find((shown) => shown === one.therapeuticClass || shown === other.therapeuticClass) ?? both[0]
  if (code === undefined) return []
  return [
    {
      kind: 'duplicate_therapy' as const,
      severity: 'moderate' as const,
      rule: `duplicate_therapy:${code}:${[...new Set([...one.ingredients, ...other.ingredients])].sort().join('+')}`.slice(
        0,
        120,
      ),
      code: 'duplicate_therapy' as const,
      params: { medicine: one.name, other: other.name, class: knowledge.warnedClasses.get(code) ?? code },
    },
  ]
}

const warned = (ingredient: string, knowledge: MedicineKnowledge) =>
  [...knowledge.classesOf(ingredient)].filter((code) => knowledge.warnedClasses.has(code))

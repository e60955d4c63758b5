import type {
  AllergyClass,
  Ingredient,
  Interaction,
  Medicine,
  MedicineClass,
} from '../../../../catalogue/index.ts'
import { isNameIn, type Lexicon, lexiconOf } from './read-names.ts'

type Rows = {
  medicines: readonly Pick<Medicine, 'ingredients' | 'therapeuticClass'>[]
  ingredients: readonly Ingredient[]
  classes: readonly MedicineClass[]
  interactions: readonly Interaction[]
  allergyClasses: readonly AllergyClass[]
}

/** What the rules know of medicines, arranged for looking up. Build it once; it never changes. */
export type MedicineKnowledge = {
  /** The classes of an ingredient, in whatever product it is. */
  classesOf(ingredient: string): ReadonlySet<string>
  /** Classes of which two medicines together deserve a warning, by code, with their titles. */
  warnedClasses: ReadonlyMap<string, string>
  /** Interactions by each of their sides: an ingredient or `class:<code>`. */
  interactionsOf(side: string): readonly Interaction[]
  allergyClasses: readonly AllergyClass[]
  /** Names of ingredients. */
  medicineNames: Lexicon
  /** Terms of `allergyClasses`. */
  allergens: Lexicon
}

export function medicineKnowledge({
  medicines,
  ingredients,
  classes,
  interactions,
  allergyClasses,
}: Rows): MedicineKnowledge {
  const classesByIngredient = new Map<string, Set<string>>()
  const addClasses = (ingredient: string, codes: readonly string[]) => {
    const known = classesByIngredient.get(ingredient) ?? new Set()
    for (const code of codes) known.add(code)
    classesByIngredient.set(ingredient, known)
  }
  for (const medicine of medicines) {
    const [only, another] = medicine.ingredients
    if (only !== undefined && another === undefined) addClasses(only, [medicine.therapeuticClass])
    else for (const ingredient of medicine.ingredients) addClasses(ingredient, [])
  }
  for (const row of ingredients) addClasses(row.ingredient, row.classes)

  const interactionsBySide = Map.groupBy(
    interactions.flatMap((interaction) =>
      [...new Set([interaction.a, interaction.b])].map((side) => ({ side, interaction })),
    ),
    ({ side }) => side,
  )
  const none: ReadonlySet<string> = new Set()
  return {
    classesOf: (ingredient) => classesByIngredient.get(ingredient) ?? none,
    warnedClasses: new Map(
      classes.filter(({ duplicates }) => duplicates === 'warn').map(({ code, title }) => [code, title]),
    ),
    interactionsOf: (side) => interactionsBySide.get(side)?.map(({ interaction }) => interaction) ?? [],
    allergyClasses,
    medicineNames: lexiconOf([
      ...[...classesByIngredient.keys()].map((name) => [name, [name]] as const),
      ...ingredients.flatMap(({ ingredient, synonyms }) =>
        synonyms.map((name) => [name, [ingredient]] as const),
      ),
    ]),
    allergens: lexiconOf(
      allergyClasses.flatMap(({ term, words }) => [term, ...words].map((name) => [name, [term]] as const)),
    ),
  }
}

/** The same with further names, of brands, that free text is read by; a name that is known keeps its meaning. */
export function withNames(
  known: MedicineKnowledge,
  names: readonly { name: string; ingredients: readonly string[] }[],
): MedicineKnowledge {
  const added = names.filter(({ name }) => !isNameIn(name, known.medicineNames))
  if (added.length === 0) return known
  return {
    ...known,
    medicineNames: lexiconOf([
      ...known.medicineNames.meanings,
      ...added.map(({ name, ingredients }) => [name, ingredients] as const),
    ]),
  }
}

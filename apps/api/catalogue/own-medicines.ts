import type { Ingredient, Medicine, MedicineClass } from './shapes.ts'

type Common = {
  medicines: readonly Medicine[]
  ingredients: readonly Ingredient[]
  classes: readonly MedicineClass[]
}

/**
 * Checks a facility's own medicines against the common catalogue.
 * @returns for one medicine: itself with its ingredients as the catalogue names them, and what is wrong with it, by field.
 */
export function ownMedicineCheck({ medicines, ingredients, classes }: Common) {
  const names = new Map([
    ...ingredients.flatMap(({ ingredient, synonyms }) =>
      synonyms.map((synonym) => [synonym.toLowerCase(), ingredient] as const),
    ),
    ...ingredients.map(({ ingredient }) => [ingredient, ingredient] as const),
    ...medicines.flatMap((medicine) => medicine.ingredients.map((name) => [name, name] as const)),
  ])
  const therapeutic = new Set(classes.filter(({ kind }) => kind === 'therapeutic').map(({ code }) => code))

  return (said: Medicine): { medicine: Medicine; problems: string[] } => {
    const read = said.ingredients.map((name) => name.toLowerCase().replace(/\s+/g, ' '))
    const medicine = { ...said, ingredients: [...new Set(read.map((name) => names.get(name) ?? name))] }
    const unknown = read.filter((name) => !names.has(name))
    const problems = [
      ...unknown.map((name) => `ingredients: “${name}” is not in the common catalogue`),
      ...(therapeutic.has(medicine.therapeuticClass)
        ? []
        : [`therapeuticClass: “${medicine.therapeuticClass}” is not in the common catalogue`]),
      ...lawProblems(medicine, medicines),
    ]
    return { medicine, problems }
  }
}

const isBarred = ({ narcotic, schedule }: Medicine) => narcotic || schedule === 'X'

function lawProblems(own: Medicine, common: readonly Medicine[]): string[] {
  if (isBarred(own))
    return own.teleList === null ? [] : ['teleList: nothing of Schedule X and no narcotic is on a list']
  const same = common.filter(({ ingredients }) => sameSet(ingredients, own.ingredients))
  const barred = same.length
    ? same.some(isBarred)
    : own.ingredients.some((name) => barredByItself(name, common))
  if (barred) return ['narcotic: the common catalogue bars this medicine from teleconsultation']
  const mildest = own.ingredients.map((name) => mildestList(name, own.route, common))
  return mildest.some((list) => list > strictness(own.teleList))
    ? ['teleList: milder than the common catalogue']
    : []
}

/** A combination may be barred for its other ingredient: it tells only where every medicine with this one is barred. */
function barredByItself(name: string, common: readonly Medicine[]): boolean {
  const holding = common.filter(({ ingredients }) => ingredients.includes(name))
  const alone = holding.filter(({ ingredients }) => ingredients.length === 1)
  return alone.some(isBarred) || (holding.length > 0 && holding.every(isBarred))
}

const strictness = (list: Medicine['teleList']) => (list === 'O' ? 0 : list === 'A' ? 1 : 2)

function mildestList(name: string, route: string, common: readonly Medicine[]): number {
  const holding = common.filter(({ ingredients }) => ingredients.includes(name))
  const byRoute = holding.filter((medicine) => medicine.route === route)
  const lists = (byRoute.length ? byRoute : holding).map(({ teleList }) => strictness(teleList))
  return lists.length ? Math.min(...lists) : 0
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name))

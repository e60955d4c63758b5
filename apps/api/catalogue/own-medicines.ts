import type { FieldCode, FieldParams } from '@imeds/contracts'
import type { Ingredient, Medicine, MedicineClass } from './shapes.ts'

/** What is wrong with a row, by the field that says it. */
export type FieldProblem = { field: string; code: FieldCode; params?: FieldParams }

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

  return <Own extends Medicine>(said: Own): { medicine: Own; problems: FieldProblem[] } => {
    const read = said.ingredients.map((name) => name.toLowerCase().replace(/\s+/g, ' '))
    const medicine = { ...said, ingredients: [...new Set(read.map((name) => names.get(name) ?? name))] }
    const unknown = read.filter((name) => !names.has(name))
    const problems: FieldProblem[] = [
      ...unknown.map((name) => ({
        field: 'ingredients',
        code: 'word_not_in_catalogue' as const,
        params: { word: name },
      })),
      ...(therapeutic.has(medicine.therapeuticClass)
        ? []
        : [
            {
              field: 'therapeuticClass',
              code: 'word_not_in_catalogue' as const,
              params: { word: medicine.therapeuticClass },
            },
          ]),
      ...lawProblems(medicine, medicines),
    ]
    return { medicine, problems }
  }
}

const isBarred = ({ narcotic, schedule }: Medicine) => narcotic || schedule === 'X'

function lawProblems(own: Medicine, common: readonly Medicine[]): FieldProblem[] {
  if (isBarred(own)) return own.teleList === null ? [] : [{ field: 'teleList', code: 'barred_on_list' }]
  const same = common.filter(({ ingredients }) => sameSet(ingredients, own.ingredients))
  const barred = same.length
    ? same.some(isBarred)
    : own.ingredients.some((name) => barredByItself(name, common))
  if (barred) return [{ field: 'narcotic', code: 'barred_in_catalogue' }]
  const kin = kinOf(own, same, common)
  const isMilder = (field: 'teleList' | 'schedule') =>
    kin.some((rows) => Math.min(...rows.map((row) => strictness[field](row))) > strictness[field](own))
  return (['teleList', 'schedule'] as const)
    .filter(isMilder)
    .map((field) => ({ field, code: 'milder_than_catalogue' }))
}

/** A combination may be barred for its other ingredient: it tells only where every medicine with this one is barred. */
function barredByItself(name: string, common: readonly Medicine[]): boolean {
  const holding = common.filter(({ ingredients }) => ingredients.includes(name))
  const alone = holding.filter(({ ingredients }) => ingredients.length === 1)
  return alone.some(isBarred) || (holding.length > 0 && holding.every(isBarred))
}

const lists = ['O', 'A', 'B', null] as const
const schedules = [null, 'G', 'H', 'H1', 'X'] as const
const strictness = {
  // On none of the lists is as strict as list B.
  teleList: ({ teleList }: Medicine) => Math.min(lists.indexOf(teleList), 2),
  schedule: ({ schedule }: Medicine) => schedules.indexOf(schedule),
}

/**
 * The rows of the common catalogue that a medicine is held against: the same one as nearly as there is one, by strength,
 * form and route; for a combination that is new, the rows of each ingredient.
 */
function kinOf(own: Medicine, same: readonly Medicine[], common: readonly Medicine[]): Medicine[][] {
  const nearest = (rows: readonly Medicine[]): Medicine[] => {
    const byRoute = rows.filter(({ route }) => route === own.route)
    const byForm = byRoute.filter(({ form }) => form === own.form)
    const byStrength = byForm.filter(({ strength }) => strength === own.strength)
    return [byStrength, byForm, byRoute, [...rows]].find(({ length }) => length > 0) ?? []
  }
  const kin = same.length
    ? [nearest(same)]
    : own.ingredients.map((name) => nearest(common.filter(({ ingredients }) => ingredients.includes(name))))
  return kin.filter(({ length }) => length > 0)
}

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name) => b.includes(name))

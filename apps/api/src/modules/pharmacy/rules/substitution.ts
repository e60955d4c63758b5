/** What makes two medicines the same but for the brand. */
export type Substance = { medicineId: string; ingredients: readonly string[]; form: string; strength: string }
export type PrescribedAs = Substance & { brandName: string | null; substitutionAllowed: boolean }
export type Fit = 'as_prescribed' | 'substitute' | 'substitution_not_allowed' | 'not_prescribed'

const same = (one: Substance, other: Substance) =>
  one.form === other.form &&
  one.strength === other.strength &&
  one.ingredients.length === other.ingredients.length &&
  one.ingredients.toSorted().join() === other.ingredients.toSorted().join()

/**
 * Whether a product serves a line of a prescription. Prescribed by the generic name, every brand of it is what was
 * prescribed; prescribed by a brand, another brand is a substitute and takes the prescriber's consent.
 */
export function judgeProduct(prescribed: PrescribedAs, product: Substance | null): Fit {
  if (!product) return 'not_prescribed'
  if (product.medicineId === prescribed.medicineId) return 'as_prescribed'
  if (!same(prescribed, product)) return 'not_prescribed'
  if (prescribed.brandName === null) return 'as_prescribed'
  return prescribed.substitutionAllowed ? 'substitute' : 'substitution_not_allowed'
}

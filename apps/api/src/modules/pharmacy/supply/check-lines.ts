import type { FieldCode, FieldParams } from '@imeds/contracts'
import type { Tx } from '../../../platform/db/database.ts'
import type { DomainError, ErrorDetails } from '../../../platform/errors.ts'
import { findProducts, ProductNotFound, UnitDiffers, type ProductRow } from '../../stock/index.ts'
import {
  NotDelivered,
  NothingLeft,
  NotPrescribed,
  NotSuppliedOnline,
  PrescriptionNeeded,
  SubstitutionNotAllowed,
} from '../pharmacy.errors.ts'
import { judgeProduct, type Fit } from '../rules/substitution.ts'
import {
  stricter,
  supplyProblem,
  type Restriction,
  type SupplyProblem,
  type Way,
} from '../rules/supply-rules.ts'
import { findPrescribed, findSubstances, type PrescribedRow } from './supply.repository.ts'

export type WishedLine = {
  productId: string
  quantity: number
  unit: string
  medicationRequestId?: string | null | undefined
}
export type CheckedLine = {
  product: ProductRow
  quantity: number
  medicationRequestId: string | null
  substituted: boolean
  restriction: Restriction
}
export type Occasion = {
  facilityId: string
  way: Way
  /** The signed prescription that lines may point into. */
  prescriptionId: string | null
  /** A prescription on paper or as a picture covers what has no line: the pharmacist answers for it. */
  onPaper: boolean
}

type Refusal = new (details?: ErrorDetails) => DomainError
const unfit: Partial<Record<Fit, Refusal>> = {
  substitution_not_allowed: SubstitutionNotAllowed,
  not_prescribed: NotPrescribed,
}
const forbidden: Record<SupplyProblem, Refusal> = {
  prescription_needed: PrescriptionNeeded,
  not_supplied_online: NotSuppliedOnline,
  not_delivered: NotDelivered,
}

/**
 * Whether every line may be supplied so: the product is on the pharmacy's list and counted in its own unit, serves the
 * prescribed line it points to, and the law allows the way. What is refused names its line.
 */
export async function checkLines(
  tx: Tx,
  lines: readonly WishedLine[],
  { facilityId, way, prescriptionId, onPaper }: Occasion,
): Promise<CheckedLine[]> {
  const products = new Map(
    (
      await findProducts(
        tx,
        lines.map(({ productId }) => productId),
      )
    ).map((row) => [row.id, row]),
  )
  const medicineIds = [...products.values()].flatMap((row) => row.medicine_id ?? [])
  const substances = new Map((await findSubstances(tx, medicineIds)).map((row) => [row.id, row]))
  const prescribed = new Map(
    (prescriptionId ? await findPrescribed(tx, prescriptionId) : []).map((row) => [row.id, row]),
  )
  return lines.map((line, index) => {
    const wrong = (field: keyof WishedLine, code: FieldCode, data: FieldParams = {}) => ({
      fields: [{ path: `body.lines.${index}.${field}`, code, params: data }],
      data,
    })
    const product = products.get(line.productId)
    if (!isSoldBy(product, facilityId)) throw new ProductNotFound(wrong('productId', 'not_sold_here'))
    const { unit } = product
    if (line.unit !== unit) throw new UnitDiffers(wrong('unit', 'unit_differs', { unit }))
    const substance = product.medicine_id ? substances.get(product.medicine_id) : undefined
    const row = line.medicationRequestId ? prescribed.get(line.medicationRequestId) : undefined
    if (line.medicationRequestId && !row)
      throw new NotPrescribed(wrong('medicationRequestId', 'not_prescribed_line'))
    const fit = row
      ? judgeProduct(asPrescribed(row), substance ? { ...substance, medicineId: substance.id } : null)
      : null
    const Unfit = fit && unfit[fit]
    if (Unfit) throw new Unfit(wrong('productId', 'not_prescribed'))
    if (row && row.quantity_unit !== unit)
      throw new UnitDiffers(wrong('unit', 'unit_differs', { unit: row.quantity_unit }))
    if (row && line.quantity > row.left)
      throw new NothingLeft(wrong('quantity', 'more_than_left', { left: row.left }))
    const restriction = [row, substance].reduce<Restriction>(
      (strictest, one) => (one ? stricter(strictest, one) : strictest),
      product,
    )
    const problem = supplyProblem(restriction, { way, prescribed: row !== undefined || onPaper })
    if (problem) throw new forbidden[problem](wrong('productId', 'not_supplied_so'))
    return {
      product,
      quantity: line.quantity,
      medicationRequestId: row?.id ?? null,
      substituted: fit === 'substitute',
      restriction,
    }
  })
}

const isSoldBy = (product: ProductRow | undefined, facilityId: string): product is ProductRow =>
  product !== undefined &&
  product.active &&
  product.mrp_paise !== null &&
  (product.facility_id === null || product.facility_id === facilityId)

const asPrescribed = (row: PrescribedRow) => ({
  medicineId: row.medicine_id,
  ingredients: row.ingredients,
  form: row.form,
  strength: row.strength,
  brandName: row.brand_name,
  substitutionAllowed: row.substitution_allowed,
})

import type { SupplyLine } from '@imeds/contracts/pharmacy'
import { waysOf } from '../rules/supply-rules.ts'
import type { PrescribedRow } from './supply.repository.ts'

/** `current`: of an older version nothing is supplied any more. */
export const toSupplyLine = (row: PrescribedRow, current: boolean): SupplyLine => ({
  medicationRequestId: row.id,
  genericName: row.generic_name,
  brandName: row.brand_name,
  form: row.form,
  strength: row.strength,
  schedule: row.schedule,
  dose: row.dose as SupplyLine['dose'],
  doseText: row.dose_text,
  prescribed: Math.floor(row.quantity),
  repeats: row.repeats,
  left: current ? row.left : 0,
  unit: row.quantity_unit,
  substitutionAllowed: row.substitution_allowed,
  fulfilments: waysOf(row),
})

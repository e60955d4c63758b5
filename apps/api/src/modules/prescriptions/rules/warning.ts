import type { FindingCode, FindingSource } from '@imeds/contracts/prescriptions'
import type { Severity } from '../../../../catalogue/index.ts'

/** Who prescribed something elsewhere, and on which day at their clinic. */
export type Elsewhere = { practitionerName: string; signedOn: string }
/** A medicine on the prescription; `therapeuticClass` may be unknown in a facility's own list. */
export type PrescribedMedicine = {
  genericName: string
  ingredients: readonly string[]
  route: string
  therapeuticClass: string | null
}
export type WarningKind = 'allergy' | 'duplicate_ingredient' | 'duplicate_therapy' | 'interaction'
export type Warning = {
  kind: WarningKind
  severity: Severity
  /** Stays the same while the warning does, so that an override can name it: `interaction:clarithromycin+simvastatin`. */
  rule: string
  /** Who it is about, as the reader knows them: generic names, and the patient's own words. */
  subjects: string[]
  /** The prescribed medicines that it is about, counted from 0. */
  positions: number[]
  code: FindingCode
  /** What fills the sentence of the code. */
  params: Record<string, string>
  sourceId: FindingSource
  /** The prescription that the other medicine stands on, where it is not this one. */
  elsewhere: Elsewhere | null
}
export type WarningQuestion = {
  medicines: readonly PrescribedMedicine[]
  /** What others prescribed, for days that are not over. */
  prescribedElsewhere?: readonly (PrescribedMedicine & { elsewhere: Elsewhere })[]
  /** What the patient takes already, as told. */
  currentMedicines: readonly string[]
  /** What the patient does not tolerate, as told. */
  allergies: readonly string[]
}

/** A medicine in the comparison: prescribed here (with its position) or taken already (without one). */
export type Taken = {
  name: string
  ingredients: readonly string[]
  therapeuticClass: string | null
  isLocal: boolean
  route: string | null
  position: number | null
  elsewhere: Elsewhere | null
}

import type { z } from 'zod'
import type { Dose, PrescriptionDraft } from '@imeds/contracts/prescriptions'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { EncounterRow } from '../consultation/index.ts'
import { blockersOf, checkDraft } from './check-draft.ts'
import { listMedicationLines, listOverrides, listServiceLines } from './lines.repository.ts'
import { toMedicineView } from './medicine.view.ts'
import type { PrescriptionRow } from './prescription.repository.ts'

/** The draft with everything that the rules have against it now. */
export async function toDraftView(
  ground: Pick<Deps, 'clock'> & { db: Db | Tx },
  encounter: EncounterRow,
  draft: PrescriptionRow,
): Promise<z.output<typeof PrescriptionDraft>> {
  const { db } = ground
  const lines = await listMedicationLines(db, draft.id)
  const tests = await listServiceLines(db, draft.id)
  const findings = await checkDraft(ground, encounter, lines, await listOverrides(db, draft.id))
  return {
    id: draft.id,
    encounterId: encounter.id,
    version: draft.version,
    amendReason: draft.amend_reason,
    medicationRequests: lines.map((line) => ({
      medicine: toMedicineView(line),
      dose: line.dose as Dose,
      doseText: line.dose_text,
      quantity: line.quantity,
      quantityUnit: line.quantity_unit,
      quantityReason: line.quantity_reason,
      instructions: line.instructions,
      substitutionAllowed: line.substitution_allowed,
      repeats: line.repeats,
    })),
    serviceRequests: tests.map((line) => ({ testName: line.test_name, note: line.note })),
    advice: draft.advice,
    followUpDays: draft.follow_up_days,
    findings,
    blockers: await blockersOf(db, encounter, { lines, tests, advice: draft.advice, findings }),
  }
}

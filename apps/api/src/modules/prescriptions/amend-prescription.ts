import type * as contract from '@imeds/contracts/prescriptions'
import type { Dose } from '@imeds/contracts/prescriptions'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { lockEncounter, requireSide } from '../consultation/index.ts'
import { toDraftView } from './draft.view.ts'
import { listMedicationLines, listServiceLines, replaceLines } from './lines.repository.ts'
import { NotCurrent, PrescriptionNotFound } from './prescription.errors.ts'
import { findSigned, insertDraft, updateDraft } from './prescription.repository.ts'

/** Begins the next version of a signed prescription with its lines; the signed one stays valid until that is signed. */
export const amendPrescription: Handler<typeof contract.amendPrescription> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const known = await findSigned(tx, params.id)
    if (!known || known.practitioner_id !== actor.practitionerId) throw new PrescriptionNotFound()
    audit.patientId = known.patient_id
    const { encounter } = await requireSide(
      tx,
      actor,
      await lockEncounter(tx, known.encounter_id),
      'practitioner',
    )
    const signed = (await findSigned(tx, params.id))!
    if (signed.status !== 'signed') throw new NotCurrent()
    const draft = await insertDraft(tx, {
      encounterId: encounter.id,
      patientId: encounter.patient_id,
      practitionerId: encounter.practitioner_id,
      facilityId: encounter.facility_id,
      replaces: { id: signed.id, version: signed.version, reason: body.reason },
    })
    const medicines = (await listMedicationLines(tx, signed.id)).map((line) => ({
      medicineId: line.id,
      dose: line.dose as Dose,
      doseText: line.dose_text,
      quantity: line.quantity,
      quantityUnit: line.quantity_unit,
      quantityReason: line.quantity_reason,
      instructions: line.instructions,
      substitutionAllowed: line.substitution_allowed,
      repeats: line.repeats,
    }))
    const tests = (await listServiceLines(tx, signed.id)).map((line) => ({
      testName: line.test_name,
      note: line.note,
    }))
    await replaceLines(tx, draft.id, medicines, tests)
    return toDraftView(
      { db: tx, clock: deps.clock },
      encounter,
      await updateDraft(tx, draft.id, signed.advice, signed.follow_up_days),
    )
  })

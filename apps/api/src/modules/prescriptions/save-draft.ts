import type * as contract from '@imeds/contracts/prescriptions'
import type { BodyOf } from '@imeds/contracts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { InvalidRequest } from '../../platform/errors.ts'
import type { Handler } from '../../platform/http/route.ts'
import {
  EncounterNotInProgress,
  lockEncounter,
  mayPrescribe,
  requireSide,
  type EncounterRow,
} from '../consultation/index.ts'
import { checkDraft } from './check-draft.ts'
import { toDraftView } from './draft.view.ts'
import {
  listMedicationLines,
  replaceLines,
  replaceOverrides,
  type MedicationLine,
} from './lines.repository.ts'
import { findMedicines } from './medicine.repository.ts'
import { AlreadySigned, DoseDoesNotFit, MedicineNotFound, NotOverridable } from './prescription.errors.ts'
import {
  findCurrent,
  findDraft,
  insertDraft,
  updateDraft,
  type PrescriptionRow,
} from './prescription.repository.ts'
import { doseText } from './rules/dose.ts'
import { quantityOf } from './rules/quantity.ts'

type Body = BodyOf<typeof contract.savePrescriptionDraft>

/** Writes the draft whole; quantities follow from dose and form, and the rules speak at once. */
export const savePrescriptionDraft: Handler<typeof contract.savePrescriptionDraft> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const ground = { db: tx, clock: deps.clock }
    const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    const draft = await openDraft(tx, encounter)
    await replaceLines(tx, draft.id, await linesOf(tx, actor, body), body.serviceRequests)
    const findings = await checkDraft(ground, encounter, await listMedicationLines(tx, draft.id), [])
    await replaceOverrides(tx, draft.id, answered(findings, body), actor.userId, deps.clock.now())
    return toDraftView(ground, encounter, await updateDraft(tx, draft.id, body.advice, body.followUpDays))
  })

// A first version is written while the patient is there, or after an end that was only forgotten; a new version of a signed one begins with its amendment.
async function openDraft(tx: Tx, encounter: EncounterRow): Promise<PrescriptionRow> {
  const draft = await findDraft(tx, encounter.id)
  if (draft?.replaces_id) return draft
  if (!mayPrescribe(encounter)) throw new EncounterNotInProgress()
  if (draft) return draft
  if (await findCurrent(tx, encounter.id)) throw new AlreadySigned()
  return insertDraft(tx, {
    encounterId: encounter.id,
    patientId: encounter.patient_id,
    practitionerId: encounter.practitioner_id,
    facilityId: encounter.facility_id,
  })
}

async function linesOf(tx: Tx, actor: Actor, { medicationRequests }: Body): Promise<MedicationLine[]> {
  const medicines = new Map(
    (
      await findMedicines(
        tx,
        actor,
        medicationRequests.map(({ medicineId }) => medicineId),
      )
    ).map((row) => [row.id, row]),
  )
  return medicationRequests.map((request, position) => {
    const path = `body.medicationRequests.${position}`
    const medicine = medicines.get(request.medicineId)
    if (!medicine)
      throw new MedicineNotFound({
        fields: [{ path: `${path}.medicineId`, code: 'not_in_catalogue' }],
      })
    const quantity = quantityOf(request.dose, {
      form: medicine.form,
      strength: medicine.strength,
      route: medicine.route,
      packSize: medicine.pack_size,
      packUnit: medicine.pack_unit,
    })
    const { repeats = 0 } = request
    if (repeats > 0 && (medicine.schedule === 'X' || medicine.narcotic))
      throw new InvalidRequest({
        fields: [{ path: `${path}.repeats`, code: 'supplied_once' }],
      })
    if (!quantity.ok) {
      const params = { form: medicine.form, packUnit: medicine.pack_unit }
      throw new DoseDoesNotFit({ fields: [{ path: `${path}.dose`, code: `dose_${quantity.code}`, params }] })
    }
    return {
      ...request,
      repeats,
      doseText: doseText(request.dose),
      quantity: quantity.quantity,
      quantityUnit: quantity.unit,
      quantityReason: quantity.reason,
    }
  })
}

/** The overrides, each with what its finding says. @throws NotOverridable where there is none to answer for */
function answered(findings: Awaited<ReturnType<typeof checkDraft>>, { overrides }: Body) {
  return overrides.map((override, index) => {
    const { rule, subject } = override
    const finding = findings.find((one) => one.rule === rule && one.subject === subject)
    if (!finding?.overridable)
      throw new NotOverridable({
        fields: [{ path: `body.overrides.${index}.rule`, code: finding ? 'no_override' : 'finding_gone' }],
      })
    return { ...override, findingText: finding.text }
  })
}

import type * as contract from '@imeds/contracts/prescriptions'
import { prescriptionSigned } from '@imeds/contracts/prescriptions'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import {
  ageAt,
  encounterTopics,
  findConfirmedGuardian,
  findNewestNote,
  findQualifications,
  isMinor,
  isTele,
  listGuardians,
  lockEncounter,
  requireSide,
  type EncounterRow,
} from '../consultation/index.ts'
import { dateIn } from '../patients/index.ts'
import { contentOf } from './content.ts'
import { toDraftView } from './draft.view.ts'
import { findPatientFacts, findSignatory } from './facts.repository.ts'
import { listMedicationLines, listServiceLines } from './lines.repository.ts'
import { ChangedMeanwhile, NoDraft, PrescriptionIncomplete } from './prescription.errors.ts'
import {
  findDraft,
  findSigned,
  sealDraft,
  type Content,
  type PrescriptionRow,
} from './prescription.repository.ts'
import { toPrescriptionView } from './prescription.view.ts'
import { digest, newVerificationCode, type Signer } from './signature.ts'

/** Signs what the practitioner looked at, once nothing speaks against it; from then on it never changes. */
export const signPrescription =
  (signer: Signer): Handler<typeof contract.signPrescription> =>
  (deps, actor, { params, body }, { audit }) =>
    inTransaction(deps.db, async (tx) => {
      const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
      audit.patientId = encounter.patient_id
      const draft = await findDraft(tx, encounter.id)
      if (!draft) throw new NoDraft()
      if (draft.id !== body.prescriptionId) throw new ChangedMeanwhile()
      const { blockers } = await toDraftView({ db: tx, clock: deps.clock }, encounter, draft)
      if (blockers.length) throw new PrescriptionIncomplete({ data: { blockers } })

      const content = await gatherContent(tx, encounter, draft)
      const sha256 = digest(content)
      await sealDraft(tx, draft, {
        content,
        sha256,
        signature: signer.sign(sha256),
        signingKey: signer.publicKey,
        code: newVerificationCode(),
        signedAt: deps.clock.now(),
      })
      audit.recordId = draft.id
      await deps.publish(
        tx,
        prescriptionSigned(
          { prescriptionId: draft.id, encounterId: encounter.id },
          await encounterTopics(tx, encounter),
        ),
      )
      return toPrescriptionView((await findSigned(tx, draft.id))!, actor)
    })

async function gatherContent(tx: Tx, encounter: EncounterRow, draft: PrescriptionRow): Promise<Content> {
  return contentOf({
    encounter,
    age: ageAt(encounter),
    consultedOn: dateIn(encounter.time_zone, encounter.admitted_at ?? encounter.starts_at),
    guardian: await guardianOf(tx, encounter),
    facts: await findPatientFacts(tx, encounter),
    signatory: await findSignatory(tx, encounter.practitioner_id, encounter.facility_id),
    qualifications: await findQualifications(tx, encounter.practitioner_id),
    note: (await findNewestNote(tx, encounter.id))!,
    medicines: await listMedicationLines(tx, draft.id),
    tests: await listServiceLines(tx, draft.id),
    advice: draft.advice,
    followUpDays: draft.follow_up_days,
  })
}

/** Who was with the minor. In person nobody need be confirmed: then it is whom the record names. */
async function guardianOf(tx: Tx, encounter: EncounterRow) {
  if (!isMinor(encounter)) return undefined
  const [named] = isTele(encounter) ? [] : await listGuardians(tx, encounter.patient_id)
  return (await findConfirmedGuardian(tx, encounter.id)) ?? named
}

import type * as contract from '@imeds/contracts/prescriptions'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { findEncounter, lockEncounter, requireSide } from '../consultation/index.ts'
import { toDraftView } from './draft.view.ts'
import { NoDraft } from './prescription.errors.ts'
import { deleteDraft, findDraft } from './prescription.repository.ts'

export const getPrescriptionDraft: Handler<typeof contract.getPrescriptionDraft> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const { encounter } = await requireSide(
    deps.db,
    actor,
    await findEncounter(deps.db, params.id),
    'practitioner',
  )
  audit.patientId = encounter.patient_id
  const draft = await findDraft(deps.db, encounter.id)
  return { draft: draft ? await toDraftView(deps, encounter, draft) : null }
}

export const discardPrescriptionDraft: Handler<typeof contract.discardPrescriptionDraft> = (
  { db },
  actor,
  { params },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const { encounter } = await requireSide(tx, actor, await lockEncounter(tx, params.id), 'practitioner')
    audit.patientId = encounter.patient_id
    const draft = await findDraft(tx, encounter.id)
    if (!draft) throw new NoDraft()
    await deleteDraft(tx, draft.id)
    return { done: true }
  })

import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { removeObservations as contract } from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { findPanel, markPanelInError } from './observation.repository.ts'
import { EntryNotFound, EntryOfAnother } from './patients.errors.ts'
import { authorizePatient } from './patients.scope.ts'
import { removalRule } from './record-entry.scope.ts'

/** Marks values that were taken together as entered in error; they stay in the table. */
export async function removeObservations(
  deps: Deps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = params.id
  audit.recordId = params.panelId
  await inTransaction(deps.db, async (tx) => {
    const access = await authorizePatient({ ...deps, db: tx }, actor, 'record.write', params.id)
    const panel = await findPanel(tx, params.id, params.panelId)
    if (!panel.length) throw new EntryNotFound()
    if (!panel.every(removalRule(actor, access))) throw new EntryOfAnother()
    await markPanelInError(tx, params.id, params.panelId)
  })
  return { done: true }
}

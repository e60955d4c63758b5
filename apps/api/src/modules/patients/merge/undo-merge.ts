import type { undoMerge as contract } from '@imeds/contracts/patients'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { MergeNotFound, TooLateToUndo } from '../patients.errors.ts'
import { authorizePatient } from '../patients.scope.ts'
import { readMerge } from './merge-patients.ts'
import { mayUndo } from './merge-rules.ts'
import { findMerge, insertUndo, pointTo, putBack } from './merge.repository.ts'

/** Takes a merge back: what was moved goes back, and both are patients of their own again. */
export const undoMerge: Handler<typeof contract> = async (
  deps,
  actor,
  { params: { id }, body: { reason } },
  { audit },
) => {
  audit.recordId = id
  audit.reason = reason
  await inTransaction(deps.db, async (tx) => {
    const merge = await findMerge(tx, id)
    if (!merge) throw new MergeNotFound()
    await authorizePatient({ ...deps, db: tx }, actor, 'patient.merge', merge.kept_id, new MergeNotFound())
    audit.patientId = merge.kept_id
    await lock(tx, `patient:${merge.kept_id}`, `patient:${merge.merged_id}`)
    const now = deps.clock.now()
    if (!mayUndo(merge.merged_at, now)) throw new TooLateToUndo()
    await insertUndo(tx, { merge_id: id, reason, undone_by: actor.userId, undone_at: now })
    await putBack(tx, merge, now)
    await pointTo(tx, merge.merged_id, null)
  })
  return readMerge(deps, id)
}

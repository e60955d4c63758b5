import type { listMerges as list, mergePatients as contract } from '@imeds/contracts/patients'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, lock, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import {
  AlreadyMerged,
  DifferentPeople,
  MergeNotFound,
  PatientNotFound,
  SamePatient,
  VisitUnderWay,
} from '../patients.errors.ts'
import { authorizePatient } from '../patients.scope.ts'
import { refusalOf } from './merge-rules.ts'
import {
  copyRegistrations,
  findMergeView,
  findSide,
  insertMerge,
  isInVisit,
  joinTies,
  listMergeViews,
  moveRows,
  pointTo,
} from './merge.repository.ts'
import { toMergeView } from './merge.view.ts'

/** Joins a duplicate to the patient that is kept. Nothing signed is touched; what is open moves, row by row on record. */
export const mergePatients: Handler<typeof contract> = async (
  deps,
  actor,
  { params: { id: keptId }, body: { duplicateId, reason } },
  { audit },
) => {
  audit.patientId = keptId
  audit.reason = reason
  const mergeId = await inTransaction(deps.db, async (tx) => {
    const ground = { ...deps, db: tx }
    await authorizePatient(ground, actor, 'patient.merge', keptId)
    await authorizePatient(ground, actor, 'patient.merge', duplicateId)
    await lock(tx, `patient:${keptId}`, `patient:${duplicateId}`)
    await requireOnePerson(tx, keptId, duplicateId)
    if (await isInVisit(tx, duplicateId)) throw new VisitUnderWay()
    const merge = await insertMerge(tx, {
      kept_id: keptId,
      merged_id: duplicateId,
      facility_id: actor.facilityIds[0] ?? null,
      reason,
      merged_by: actor.userId,
      merged_at: deps.clock.now(),
    })
    await pointTo(tx, duplicateId, keptId)
    await moveRows(tx, merge)
    await copyRegistrations(tx, merge)
    await joinTies(tx, merge)
    return merge.id
  })
  audit.recordId = mergeId
  return readMerge(deps, mergeId)
}

const refusals = {
  same_patient: SamePatient,
  already_merged: AlreadyMerged,
  different_people: DifferentPeople,
}

async function requireOnePerson(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  const [kept, merged] = [await findSide(tx, keptId), await findSide(tx, mergedId)]
  if (!kept || !merged) throw new PatientNotFound()
  const refused = refusalOf(kept, merged)
  if (refused) throw new refusals[refused]()
}

export async function readMerge({ db, clock }: Pick<Deps, 'clock'> & { db: Db }, id: string) {
  const row = await findMergeView(db, id)
  if (!row) throw new MergeNotFound()
  return toMergeView(row, clock.now())
}

/** What was joined to a patient. */
export const listMerges: Handler<typeof list> = async (deps, actor, { params: { id } }, { audit }) => {
  audit.patientId = id
  await authorizePatient(deps, actor, 'patient.merge', id)
  const rows = await listMergeViews(deps.db, id)
  return { items: rows.map((row) => toMergeView(row, deps.clock.now())) }
}

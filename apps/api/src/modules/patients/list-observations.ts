import type { InputOf, ReplyOf } from '@imeds/contracts'
import type {
  listLatestObservations as latest,
  listObservations as contract,
} from '@imeds/contracts/patients'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { selectLatestObservations, selectObservations } from './observation.repository.ts'
import { toObservationView } from './observation.view.ts'
import { authorizePatient } from './patients.scope.ts'
import { removalRule } from './record-entry.scope.ts'

/** Vital signs over time, newest first. */
export async function listObservations(
  deps: Deps,
  actor: Actor,
  { params, query }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  audit.patientId = params.id
  const access = await authorizePatient(deps, actor, 'record.read', params.id)
  const after = decodeCursor(query.cursor, 'instant')
  const rows = await selectObservations(deps.db, params.id, { ...query, after })
  const { items, next } = toPage(rows, query.limit, (row) => row.effective_at.toISOString())
  const mayRemove = removalRule(actor, access)
  return { items: items.map((row) => toObservationView(row, mayRemove)), next }
}

/** The newest value of each vital sign. */
export async function listLatestObservations(
  deps: Deps,
  actor: Actor,
  { params }: InputOf<typeof latest>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof latest>> {
  audit.patientId = params.id
  const access = await authorizePatient(deps, actor, 'record.read', params.id)
  const mayRemove = removalRule(actor, access)
  const rows = await selectLatestObservations(deps.db, params.id)
  return { items: rows.map((row) => toObservationView(row, mayRemove)) }
}

import type * as contract from '@imeds/contracts/consultation'
import type { Actor } from '../../platform/actor.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import type { Handler } from '../../platform/http/route.ts'
import { listEncounterRows } from './encounter.repository.ts'
import { toEncounterCard } from './encounter.view.ts'

/** The list filter twin of `sideOf`: which encounters this actor takes part in. */
const mine = (actor: Actor) =>
  actor.role === 'practitioner' && actor.practitionerId
    ? { practitionerId: actor.practitionerId }
    : { patientUserId: actor.userId }

export const listEncounters: Handler<typeof contract.listEncounters> = async (
  { db },
  actor,
  { query },
  { audit },
) => {
  const rows = await listEncounterRows(db, {
    ...mine(actor),
    patientId: query.patientId,
    open: query.status && query.status === 'open',
    before: decodeCursor(query.cursor, 'instant'),
    limit: query.limit + 1,
  })
  // A patient whom the caller never met gets no line: nothing of theirs was read.
  if (query.patientId && rows.length) audit.patientId = query.patientId
  const { items, next } = toPage(rows, query.limit, (row) => row.arrived_at.toISOString())
  return { items: items.map(toEncounterCard), next }
}

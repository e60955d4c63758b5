import type * as contract from '@imeds/contracts/consultation'
import type { Actor } from '../../platform/actor.ts'
import { fromCursor, toCursor } from '../../platform/http/cursor.ts'
import type { Handler } from '../../platform/http/route.ts'
import { listEncounterRows } from './encounter.repository.ts'
import { toEncounterCard } from './encounter.view.ts'

/** The list filter twin of `sideOf`: which encounters this actor takes part in. */
const mine = (actor: Actor) =>
  actor.role === 'practitioner' && actor.practitionerId
    ? { practitionerId: actor.practitionerId }
    : { patientUserId: actor.userId }

export const listEncounters: Handler<typeof contract.listEncounters> = async ({ db }, actor, { query }) => {
  const rows = await listEncounterRows(db, {
    ...mine(actor),
    patientId: query.patientId,
    open: query.status && query.status === 'open',
    before: fromCursor(query.cursor),
    limit: query.limit + 1,
  })
  const items = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? items.at(-1) : undefined
  return {
    items: items.map(toEncounterCard),
    next: last ? toCursor({ at: last.arrived_at, id: last.id }) : null,
  }
}

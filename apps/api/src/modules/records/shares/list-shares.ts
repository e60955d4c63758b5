import type * as contract from '@imeds/contracts/records'
import { toPageById } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { listOpenShares, listShareRows } from './share.repository.ts'
import { toSharedRecord, toShareView } from './share.view.ts'

/** To whom a record is or was open. */
export const listShares: Handler<typeof contract.listRecordShares> = async (
  deps,
  actor,
  { params: { id }, query },
) => {
  await authorizePatient(deps, actor, 'record.share', id)
  const rows = await listShareRows(deps.db, id, { before: query.cursor, limit: query.limit })
  const { items, next } = toPageById(rows, query.limit)
  const now = deps.clock.now()
  return { items: items.map((row) => toShareView(row, now)), next }
}

/** The records that patients have opened to the practitioner who asks. */
export const listSharedRecords: Handler<typeof contract.listSharedRecords> = async (
  { db, clock },
  actor,
  { query },
) => {
  if (!actor.practitionerId) return { items: [], next: null }
  const now = clock.now()
  const rows = await listOpenShares(db, actor.practitionerId, {
    now,
    before: query.cursor,
    limit: query.limit,
  })
  const { items, next } = toPageById(rows, query.limit)
  return { items: items.map((row) => toSharedRecord(row, now)), next }
}

import type * as contract from '@imeds/contracts/consultation'
import { decodeCursor, toPage } from '../../../../platform/db/page.ts'
import type { Handler } from '../../../../platform/http/route.ts'
import { listCallRows, listStays } from './support.repository.ts'
import { toCallRecord } from './support.view.ts'

/** How calls went, for whoever is asked why one did not work. */
export const listCalls: Handler<typeof contract.listCalls> = async ({ db }, _, { query }) => {
  const rows = await listCallRows(db, {
    before: decodeCursor(query.cursor, 'instant'),
    limit: query.limit + 1,
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.admitted_at.toISOString())
  const stays =
    items.length === 0
      ? []
      : await listStays(
          db,
          items.map(({ id }) => id),
        )
  const of = Map.groupBy(stays, (stay) => stay.encounter_id)
  return { items: items.map((row) => toCallRecord(row, of.get(row.id) ?? [])), next }
}

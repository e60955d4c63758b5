import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listFacilities as contract } from '@imeds/contracts/facilities'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import { decodeCursor, toPage } from '../../platform/db/page.ts'
import { selectFacilities } from './facility.repository.ts'
import { mayManage } from './facility.scope.ts'
import { toFacilityView } from './facility.view.ts'

/** Places of care by name; closed ones only for those who may open them again. */
export async function listFacilities(
  { db }: Deps,
  actor: Actor | null,
  { query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const rows = await selectFacilities(db, {
    ...query,
    includeInactive: query.includeInactive === 'true' && mayManage(actor),
    after: decodeCursor(query.cursor, 'text'),
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.name)
  return { items: items.map((row) => toFacilityView(row, actor)), next }
}

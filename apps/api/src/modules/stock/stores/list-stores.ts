import type * as contract from '@imeds/contracts/stock'
import { scopeOf } from '../../../platform/actor.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { selectStores } from './store.repository.ts'
import { toStoreView } from './store.view.ts'

/** The stores of one's facilities, or of all. */
export const listStores: Handler<typeof contract.listStores> = async ({ db }, actor, { query }) => {
  const reach = scopeOf(actor, 'stock.read') === 'all' ? 'all' : actor.facilityIds
  const rows = await selectStores(db, reach)
  const wanted = rows.filter((row) => !query.facilityId || row.facility_id === query.facilityId)
  return { items: wanted.map((row) => toStoreView(row, actor)) }
}

import type * as contract from '@imeds/contracts/stock'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { requireFacility } from '../stock.scope.ts'
import { insertStore } from './store.repository.ts'
import { toStoreView } from './store.view.ts'

/** Adds a place to keep stock, open at once. */
export const createStore: Handler<typeof contract.createStore> = async (
  { db },
  actor,
  { params, body },
  { audit },
) => {
  const facility = await requireFacility(db, actor, 'stock.manage', params.id)
  const row = await inTransaction(db, (tx) =>
    insertStore(tx, {
      facility_id: facility.id,
      name: body.name,
      branch: body.branch ?? null,
      location: body.location ?? null,
      consultant: body.consultant ?? null,
      phone: body.phone ?? null,
    }),
  )
  audit.recordId = row.id
  return toStoreView(row, actor)
}

import type * as contract from '@imeds/contracts/stock'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { requireStore } from '../stock.scope.ts'
import { changeStore } from './store.repository.ts'
import { toStoreView } from './store.view.ts'

/** Changes what is given; a closed store keeps its stock and sells none of it. */
export const updateStore: Handler<typeof contract.updateStore> = async ({ db }, actor, { params, body }) => {
  const store = await requireStore(db, actor, 'stock.manage', params.id)
  const row = await inTransaction(db, (tx) =>
    changeStore(tx, store.id, {
      name: body.name,
      branch: body.branch,
      location: body.location,
      consultant: body.consultant,
      phone: body.phone,
      active: body.active,
    }),
  )
  return toStoreView(row, actor)
}

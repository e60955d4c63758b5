import type * as contract from '@imeds/contracts/stock'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { dateIn } from '../../patients/index.ts'
import { findReorderLevels } from '../attention/attention.repository.ts'
import { findProducts } from '../products/product.repository.ts'
import { requireStore } from '../stock.scope.ts'
import { selectStockedBatches, selectStockedProducts } from './level.repository.ts'
import { toStockItem } from './level.view.ts'

/** What a store holds, product by product. */
export const listStock: Handler<typeof contract.listStock> = async (
  { db, clock },
  actor,
  { params, query },
) => {
  const store = await requireStore(db, actor, 'stock.read', params.id)
  const found = await selectStockedProducts(db, {
    ...query,
    storeId: store.id,
    after: decodeCursor(query.cursor, 'text'),
  })
  const { items, next } = toPage(found, query.limit, (row) => row.key)
  const ids = items.map(({ id }) => id)
  const products = new Map((await findProducts(db, ids)).map((row) => [row.id, row]))
  const batches = Map.groupBy(await selectStockedBatches(db, store.id, ids), (row): string => row.product_id)
  const reorder = new Map((await findReorderLevels(db, store.id, ids)).map((row) => [row.product_id, row]))
  const today = dateIn(store.time_zone, clock.now())
  return {
    items: ids.map((id) =>
      toStockItem(products.get(id)!, { batches: batches.get(id) ?? [], reorder: reorder.get(id) }, today),
    ),
    next,
  }
}

import { stockExpiresSoon, stockRanLow } from '@imeds/contracts/stock'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { dateIn } from '../../patients/index.ts'
import { selectStores, type StoreRow } from '../stores/store.repository.ts'
import { selectExpiring, selectLow } from './attention.repository.ts'
import { daysLater, isMonday } from './days.ts'

/** So long before a batch expires somebody should look at it. */
const noticeDays = 60

/** Every morning: which stores run low, and on Mondays which hold what expires soon. Safe to repeat. */
export async function tellOfStock(deps: Deps): Promise<void> {
  for (const store of await selectStores(deps.db, 'all')) if (store.active) await tellOf(deps, store)
}

const tellOf = ({ db, clock, publish }: Deps, store: StoreRow): Promise<void> =>
  inTransaction(db, async (tx) => {
    const day = dateIn(store.time_zone, clock.now())
    const low = await selectLow(tx, store.id, day)
    if (low.length) await publish(tx, stockRanLow({ storeId: store.id, day, products: low.length }))
    if (!isMonday(day)) return
    const expiring = await selectExpiring(tx, store.id, daysLater(day, noticeDays))
    if (expiring.length)
      await publish(tx, stockExpiresSoon({ storeId: store.id, day, batches: expiring.length }))
  })

import type * as contract from '@imeds/contracts/pharmacy'
import type { Handler } from '../../../platform/http/route.ts'
import { findProducts, findStore, ProductNotFound, StoreNotFound, toProductView } from '../../stock/index.ts'
import { findEquals } from '../supply/supply.repository.ts'
import { selectAvailable } from './offers.repository.ts'

/** A product and what is the same but for the brand, as a store has them, the cheapest first. */
export const listProductAlternatives: Handler<typeof contract.listProductAlternatives> = async (
  { db, clock },
  _actor,
  { query },
) => {
  const store = await findStore(db, query.storeId)
  if (!store?.active || store.facility_kind !== 'pharmacy') throw new StoreNotFound()
  const [product] = await findProducts(db, [query.productId])
  if (!product?.active || (product.facility_id !== null && product.facility_id !== store.facility_id))
    throw new ProductNotFound()
  const equals = product.medicine_id ? await findEquals(db, [product.medicine_id]) : []
  const rows = await selectAvailable(
    db,
    [store.id],
    { medicineIds: equals.map(({ equal }) => equal), productId: product.id },
    clock.now(),
  )
  const products = new Map(
    (
      await findProducts(
        db,
        rows.map((row) => row.product_id),
      )
    ).map((row) => [row.id, row]),
  )
  return {
    items: rows
      .map((row) => ({
        product: toProductView(products.get(row.product_id)!),
        unitPricePaise: row.unit_price_paise,
        available: row.available,
        substitute: row.product_id !== product.id,
      }))
      // Packs of another unit do not compare.
      .filter((offer) => offer.product.unit === product.unit)
      .toSorted(
        (a, b) => a.unitPricePaise - b.unitPricePaise || a.product.name.localeCompare(b.product.name),
      ),
  }
}

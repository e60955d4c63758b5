import type { Module } from '../../platform/module.ts'
import { tellOfStock } from './attention/tell-of-stock.ts'
import { routes } from './stock.routes.ts'

/**
 * What other modules do with stock, in their own transactions. Each takes the lock `stock:<store>:<product>` of the
 * products it touches, in sorted order: take the locks of your own things (`medicine_order:…`, `lab_order:…`) first.
 * A `source` names for what stock moves by its id in your module; the same source releases, sells and takes back.
 */
export { unitPrice, type WantedLine } from './ledger/allocate.ts'
export { findBatch, type Source } from './ledger/ledger.repository.ts'
export {
  consume,
  release,
  reserve,
  sell,
  sellReserved,
  takeBack,
  type Hand,
  type Taken,
} from './ledger/take-stock.ts'
export { receive } from './receiving/receive.ts'
export { findProducts, type ProductRow } from './products/product.repository.ts'
export { toProductView } from './products/product.view.ts'
export { BatchNotFound, ProductNotFound, StoreNotFound, UnitDiffers } from './stock.errors.ts'
export { reachesFacility, requireStore } from './stock.scope.ts'
export { findStore, selectStores, type StoreRow } from './stores/store.repository.ts'

export const stockModule: Module = {
  name: 'stock',
  routes,
  // Half past seven in India, before the first customer.
  jobs: [{ name: 'tell_of_stock', every: '0 2 * * *', handle: tellOfStock }],
}

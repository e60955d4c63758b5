import * as contract from '@imeds/contracts/stock'
import { on } from '../../platform/http/route.ts'
import { listLowStock, listNearExpiry, setReorderLevel } from './attention/list-attention.ts'
import { importStock } from './import/import-stock.ts'
import { countStock } from './ledger/count-stock.ts'
import { adjustStock, consumeStock, transferStock, writeOffStock } from './ledger/move-stock.ts'
import { listStockMovements } from './levels/list-stock-movements.ts'
import { listStock } from './levels/list-stock.ts'
import { createProduct } from './products/create-product.ts'
import { searchProducts } from './products/search-products.ts'
import { updateProduct } from './products/update-product.ts'
import {
  cancelPurchaseOrder,
  createPurchaseOrder,
  getPurchaseOrder,
  listPurchaseOrders,
} from './purchasing/purchase-orders.ts'
import { findBatches, recallBatch } from './recall/recall-batch.ts'
import { receiveGoods } from './receiving/receive-goods.ts'
import { createStore } from './stores/create-store.ts'
import { listStores } from './stores/list-stores.ts'
import { updateStore } from './stores/update-store.ts'

export const routes = [
  on(contract.searchProducts, searchProducts),
  on(contract.createProduct, createProduct),
  on(contract.updateProduct, updateProduct),
  on(contract.listStores, listStores),
  on(contract.createStore, createStore),
  on(contract.updateStore, updateStore),
  on(contract.listStock, listStock),
  on(contract.listStockMovements, listStockMovements),
  on(contract.receiveGoods, receiveGoods),
  on(contract.adjustStock, adjustStock),
  on(contract.countStock, countStock),
  on(contract.transferStock, transferStock),
  on(contract.writeOffStock, writeOffStock),
  on(contract.consumeStock, consumeStock),
  on(contract.setReorderLevel, setReorderLevel),
  on(contract.listLowStock, listLowStock),
  on(contract.listNearExpiry, listNearExpiry),
  on(contract.createPurchaseOrder, createPurchaseOrder),
  on(contract.listPurchaseOrders, listPurchaseOrders),
  on(contract.getPurchaseOrder, getPurchaseOrder),
  on(contract.cancelPurchaseOrder, cancelPurchaseOrder),
  on(contract.findBatches, findBatches),
  on(contract.recallBatch, recallBatch),
  on(contract.importStock, importStock),
]

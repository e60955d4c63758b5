import type { z } from 'zod'
import type { StockedBatch, StockItem } from '@imeds/contracts/stock'
import type { ProductRow } from '../products/product.repository.ts'
import { toProductView } from '../products/product.view.ts'
import type { ReorderRow } from '../attention/attention.repository.ts'
import type { StockedBatchRow } from './level.repository.ts'

/** A product with its batches in one store; `today` by the store's calendar. */
export function toStockItem(
  product: ProductRow,
  { batches, reorder }: { batches: readonly StockedBatchRow[]; reorder: ReorderRow | undefined },
  today: string,
): StockItem {
  const sum = (numberOf: (row: StockedBatchRow) => number) =>
    batches.reduce((all, row) => all + numberOf(row), 0)
  const sellable = (row: StockedBatchRow) => row.expires_on >= today && row.recalled_at === null
  return {
    id: product.id,
    product: toProductView(product),
    onHand: sum((row) => row.on_hand),
    reserved: sum((row) => row.reserved),
    available: sum((row) => (sellable(row) ? row.on_hand - row.reserved : 0)),
    reorder: reorder ? { minimum: reorder.minimum, orderQuantity: reorder.order_quantity } : null,
    batches: batches.map((row) => toStockedBatch(row, today)),
  }
}

export const toStockedBatch = (row: StockedBatchRow, today: string): z.output<typeof StockedBatch> => ({
  id: row.id,
  number: row.number,
  manufacturedOn: row.manufactured_on,
  importedOn: row.imported_on,
  expiresOn: row.expires_on,
  expired: row.expires_on < today,
  mrpPaise: row.mrp_paise,
  recalledAt: row.recalled_at?.toISOString() ?? null,
  recallReason: row.recall_reason,
  onHand: row.on_hand,
  reserved: row.reserved,
})

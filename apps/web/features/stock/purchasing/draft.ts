import type { Product, PurchaseOrder } from '@imeds/contracts/stock'

export type OrderedProduct = PurchaseOrder['lines'][number]['product']

/** A line of an order that is being written: packs, and what a pack is said to cost, in rupees as typed. */
export type DraftLine = { product: OrderedProduct; packs: number; cost: number | string }

/** So many whole packs hold at least so many units. */
export const packsFor = (units: number, packSize: number): number => Math.max(1, Math.ceil(units / packSize))

type Low = {
  product: Product
  available: number
  minimum: number
  orderQuantity: number | null
  onOrder: number
}

/**
 * What runs low, as lines: what was said to be ordered then, else as much as leads back above the minimum; less what is
 * on its way. What is on its way in full is left out.
 */
export const linesFromLow = (low: readonly Low[]): DraftLine[] =>
  low.flatMap(({ product, available, minimum, orderQuantity, onOrder }) => {
    const wanted = (orderQuantity ?? Math.max(1, 2 * minimum - available)) - onOrder
    return wanted > 0 ? [{ product, packs: packsFor(wanted, product.packSize), cost: '' }] : []
  })

/** Adds a product, or another pack of one that is there already. */
export const addProduct = (lines: readonly DraftLine[], product: OrderedProduct): DraftLine[] =>
  lines.some((line) => line.product.id === product.id)
    ? lines.map((line) => (line.product.id === product.id ? { ...line, packs: line.packs + 1 } : line))
    : [...lines, { product, packs: 1, cost: '' }]

/** What the lines come to, as far as their cost is known, in paise. */
export const sumOf = (lines: readonly DraftLine[]): number =>
  lines.reduce((sum, { packs, cost }) => sum + packs * Math.round(Number(cost || 0) * 100), 0)

/** As the contract wants it: in units, and what one unit costs where that is a whole number of paise or near it. */
export const toOrderLine = ({ product, packs, cost }: DraftLine) => ({
  productId: product.id,
  quantity: packs * product.packSize,
  costPaise: cost === '' ? null : Math.round((Number(cost) * 100) / product.packSize),
})

import type { SupplyLine } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'

export type CartLine = { product: Product; quantity: number }

/** Scanned again, it is one pack more. */
export function addTo(cart: readonly CartLine[], product: Product): CartLine[] {
  const known = cart.find((line) => line.product.id === product.id)
  if (!known) return [...cart, { product, quantity: product.packSize }]
  return cart.map((line) => (line === known ? { ...line, quantity: line.quantity + product.packSize } : line))
}

/** The most that a unit may cost by the product's own price; a batch may say less or more. */
export const unitPriceOf = ({ mrpPaise, packSize }: Product): number => Math.floor((mrpPaise ?? 0) / packSize)

export const totalOf = (cart: readonly CartLine[]): number =>
  cart.reduce((sum, { product, quantity }) => sum + unitPriceOf(product) * quantity, 0)

/** The line of a prescription that a product serves: the same medicine in form and strength, of which some is left. */
export const lineFor = (product: Product, lines: readonly SupplyLine[]): SupplyLine | undefined =>
  lines.find(
    ({ genericName, form, strength, left }) =>
      left > 0 &&
      product.genericName?.toLowerCase() === genericName.toLowerCase() &&
      product.form === form &&
      product.strength === strength,
  )

/** Whether something in the cart is sold on a prescription only, and no line of one covers it. */
export const needsPaper = (cart: readonly CartLine[], lines: readonly SupplyLine[]): boolean =>
  cart.some(
    ({ product }) =>
      (product.narcotic || (product.schedule !== null && product.schedule !== 'G')) &&
      !lineFor(product, lines),
  )

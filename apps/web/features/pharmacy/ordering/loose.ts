import type { Offer } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'

/** A product that somebody wants without a prescription: so many packs. */
export type LooseLine = { product: Product; packs: number }

/** Why a product is not sold so; null when it is. The pharmacy's list may be stricter, and then says so itself. */
export const refusalOf = ({ schedule, narcotic }: Product): 'prescription' | 'counter' | null => {
  if (narcotic || schedule === 'X') return 'counter'
  return schedule === 'H' || schedule === 'H1' ? 'prescription' : null
}

/** Adds a pack of a product. */
export const addLoose = (lines: readonly LooseLine[], product: Product): LooseLine[] =>
  lines.some((line) => line.product.id === product.id)
    ? lines.map((line) => (line.product.id === product.id ? { ...line, packs: line.packs + 1 } : line))
    : [...lines, { product, packs: 1 }]

/** Puts another brand in the place of one, as many packs as hold at least as much; lines of the same brand join. */
export function exchange(lines: readonly LooseLine[], from: string, to: Product): LooseLine[] {
  const line = lines.find(({ product }) => product.id === from)
  if (!line || from === to.id) return [...lines]
  const packs = Math.ceil((line.packs * line.product.packSize) / to.packSize)
  const there = lines.find(({ product }) => product.id === to.id)
  return lines.flatMap((one) => {
    if (one === line) return there ? [] : [{ product: to, packs }]
    return one === there ? [{ ...one, packs: one.packs + packs }] : [one]
  })
}

/** What a line comes to at a pharmacy: at its price where it has the product, else as the pack says at most. */
export const priceOfLine = ({ product, packs }: LooseLine, offers: readonly Offer[]): number => {
  const offer = offers.find((one) => one.product.id === product.id)
  const unit = offer?.unitPricePaise ?? Math.floor((product.mrpPaise ?? 0) / product.packSize)
  return unit * packs * product.packSize
}

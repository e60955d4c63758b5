import type { Offer, PharmacyOffer, SupplyLine } from '@imeds/contracts/pharmacy'

/** What somebody wants of a prescription: units by line; a line that is not there is not wanted. */
export type Wanted = Record<string, number>

/** Everything that is left and may come this way. */
export const allOf = (lines: readonly SupplyLine[], way: 'delivery' | 'pickup'): Wanted =>
  Object.fromEntries(
    lines
      .filter(({ left, fulfilments }) => left > 0 && fulfilments.includes(way))
      .map(({ medicationRequestId, left }) => [medicationRequestId, left]),
  )

export type Chosen = { medicationRequestId: string; offer: Offer; quantity: number }

/**
 * What a pharmacy would send: for each wanted line the brand that was picked, else the cheapest that is there in full.
 * Lines that it cannot serve are left out.
 */
export function basketOf(
  { lines }: Pick<PharmacyOffer, 'lines'>,
  wanted: Wanted,
  picked: Record<string, string>,
): Chosen[] {
  return lines.flatMap(({ medicationRequestId, offers }) => {
    const quantity = wanted[medicationRequestId]
    if (!quantity) return []
    const enough = offers.filter(({ available }) => available >= quantity)
    const offer = enough.find(({ product }) => product.id === picked[medicationRequestId]) ?? enough[0]
    return offer ? [{ medicationRequestId, offer, quantity }] : []
  })
}

export const priceOf = (basket: readonly Chosen[]): number =>
  basket.reduce((sum, { offer, quantity }) => sum + offer.unitPricePaise * quantity, 0)

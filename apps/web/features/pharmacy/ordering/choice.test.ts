import type { Offer, SupplyLine } from '@imeds/contracts/pharmacy'
import { describe, expect, it } from 'vitest'
import { allOf, basketOf, priceOf } from './choice.ts'

const line = (id: string, left: number, fulfilments: SupplyLine['fulfilments']) =>
  ({ medicationRequestId: id, left, fulfilments }) as SupplyLine
const offer = (id: string, unitPricePaise: number, available: number) =>
  ({ product: { id }, unitPricePaise, available }) as Offer

describe('an order from a prescription', () => {
  it('begins with everything that is left and may come this way', () => {
    const lines = [
      line('a', 10, ['delivery', 'pickup', 'counter']),
      line('b', 5, ['pickup', 'counter']),
      line('c', 0, ['delivery', 'pickup', 'counter']),
    ]
    expect(allOf(lines, 'delivery')).toEqual({ a: 10 })
    expect(allOf(lines, 'pickup')).toEqual({ a: 10, b: 5 })
  })

  it('takes the brand that was picked, else the cheapest that is there in full', () => {
    const pharmacy = {
      lines: [
        {
          medicationRequestId: 'a',
          offers: [offer('cheap', 100, 4), offer('plain', 200, 50), offer('dear', 300, 50)],
        },
        { medicationRequestId: 'b', offers: [] },
      ],
    }
    const products = (picked: Record<string, string>) =>
      basketOf(pharmacy, { a: 10, b: 1 }, picked).map((one) => one.offer.product.id)
    expect(products({})).toEqual(['plain'])
    expect(products({ a: 'dear' })).toEqual(['dear'])
    expect(priceOf(basketOf(pharmacy, { a: 10 }, {}))).toBe(2000)
  })
})

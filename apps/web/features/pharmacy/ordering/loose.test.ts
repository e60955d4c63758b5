import type { Offer } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'
import { expect, it } from 'vitest'
import { addLoose, exchange, priceOfLine, refusalOf } from './loose.ts'

const product = (id: string, over: Partial<Product> = {}) =>
  ({ id, packSize: 10, mrpPaise: 3500, schedule: null, narcotic: false, ...over }) as Product

it('says why a product is not sold without a prescription', () => {
  expect(refusalOf(product('a'))).toBeNull()
  expect(refusalOf(product('a', { schedule: 'G' }))).toBeNull()
  expect(refusalOf(product('a', { schedule: 'H' }))).toBe('prescription')
  expect(refusalOf(product('a', { schedule: 'X' }))).toBe('counter')
})

it('exchanges a brand for one that holds as much, and joins what is the same', () => {
  const lines = addLoose(addLoose(addLoose([], product('a')), product('a')), product('b', { packSize: 15 }))
  expect(lines.map(({ packs }) => packs)).toEqual([2, 1])
  expect(exchange(lines, 'a', product('c', { packSize: 15 })).map(({ packs }) => packs)).toEqual([2, 1])
  expect(exchange(lines, 'a', lines[1]!.product)).toMatchObject([{ product: { id: 'b' }, packs: 3 }])
})

it('counts at the price of the pharmacy, else at the price on the pack', () => {
  const line = { product: product('a'), packs: 2 }
  expect(priceOfLine(line, [])).toBe(7000)
  expect(priceOfLine(line, [{ product: line.product, unitPricePaise: 300 } as Offer])).toBe(6000)
})

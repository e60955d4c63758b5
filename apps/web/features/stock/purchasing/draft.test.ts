import type { Product } from '@imeds/contracts/stock'
import { describe, expect, it } from 'vitest'
import { addProduct, linesFromLow, sumOf, toOrderLine } from './draft.ts'

const product = { id: 'p', name: 'Febrinil', unit: 'tablet', packSize: 15, mrpPaise: 3000 } as Product
const low = { product, available: 4, minimum: 20, orderQuantity: 100, onOrder: 0 }

describe('a purchase order from what runs low', () => {
  it('orders whole packs of what was said', () => {
    expect(linesFromLow([low])).toEqual([{ product, packs: 7, cost: '' }])
  })
  it('counts what is on its way, and leaves out what is in full', () => {
    expect(linesFromLow([{ ...low, onOrder: 75 }])[0]?.packs).toBe(2)
    expect(linesFromLow([{ ...low, onOrder: 100 }])).toEqual([])
  })
  it('leads back above the minimum where nobody said how many', () => {
    expect(linesFromLow([{ ...low, orderQuantity: null }])[0]?.packs).toBe(3)
    expect(linesFromLow([{ ...low, minimum: 0, available: 0, orderQuantity: null }])[0]?.packs).toBe(1)
  })
})

it('counts a product that is scanned again, and what it all comes to', () => {
  const lines = addProduct(addProduct([], product), product).map((line) => ({ ...line, cost: '22.50' }))
  expect(lines).toHaveLength(1)
  expect(sumOf(lines)).toBe(4500)
  expect(toOrderLine(lines[0]!)).toEqual({ productId: 'p', quantity: 30, costPaise: 150 })
})

import type { SupplyLine } from '@imeds/contracts/pharmacy'
import type { Product } from '@imeds/contracts/stock'
import { describe, expect, it } from 'vitest'
import { addTo, lineFor, needsPaper, totalOf } from './cart.ts'

const product = (over: Partial<Product> = {}) =>
  ({
    id: 'p',
    genericName: 'Paracetamol',
    form: 'tablet',
    strength: '500 mg',
    packSize: 10,
    mrpPaise: 3505,
    schedule: null,
    narcotic: false,
    ...over,
  }) as Product
const line = (left: number) =>
  ({ genericName: 'PARACETAMOL', form: 'tablet', strength: '500 mg', left }) as SupplyLine

describe('a cart', () => {
  it('takes a pack more with each scan, at the price of whole paise', () => {
    const cart = addTo(addTo([], product()), product())
    expect(cart).toMatchObject([{ quantity: 20 }])
    expect(totalOf(cart)).toBe(7000)
  })

  it('knows which line of a prescription a product serves', () => {
    expect(lineFor(product(), [line(0), line(4)])?.left).toBe(4)
    expect(lineFor(product({ strength: '650 mg' }), [line(4)])).toBeUndefined()
  })

  it('asks for a paper where the law does and no line covers it', () => {
    const cart = (schedule: Product['schedule']) => [{ product: product({ schedule }), quantity: 1 }]
    expect(needsPaper(cart('G'), [])).toBe(false)
    expect(needsPaper(cart('H'), [])).toBe(true)
    expect(needsPaper(cart('H1'), [line(4)])).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratingOf } from './rating.ts'

const of = (count: number, sum: number) => ratingOf({ rating_count: count, rating_sum: sum })

describe('the rating of a practitioner', () => {
  it('has no mean below five reviews', () => {
    expect(of(0, 0)).toEqual({ count: 0, mean: null })
    expect(of(4, 20)).toEqual({ count: 4, mean: null })
    expect(of(5, 25)).toEqual({ count: 5, mean: 5 })
  })

  it('is cut, never rounded up', () => {
    expect(of(100, 399).mean).toBe(3.9)
    expect(of(7, 29).mean).toBe(4.1)
  })

  it('reaches a whole number of stars exactly when the stars do', () => {
    const stars = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 200 })
    fc.assert(
      fc.property(stars, fc.integer({ min: 1, max: 5 }), (given, least) => {
        const sum = given.reduce((total, one) => total + one, 0)
        expect(of(given.length, sum).mean! >= least).toBe(sum >= least * given.length)
      }),
    )
  })
})

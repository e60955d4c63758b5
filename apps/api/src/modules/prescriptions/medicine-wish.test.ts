import { describe, expect, it } from 'vitest'
import { readWish } from './medicine-wish.ts'

describe('the wish in a search text', () => {
  it.each([
    ['Ibuprofen 400', { name: 'ibuprofen', strengths: ['400'] }],
    ['ibuprofen 400mg', { name: 'ibuprofen', strengths: ['400'] }],
    ['ibuprofen 400 mg', { name: 'ibuprofen', strengths: ['400'] }],
    ['paracetamol 250/5 susp', { name: 'paracetamol susp', strengths: ['250', '5'] }],
    ['thyroxine 12.5', { name: 'thyroxine', strengths: ['12.5'] }],
    ['amox 500 125', { name: 'amox', strengths: ['500', '125'] }],
    ['vitamin b12', { name: 'vitamin b12', strengths: [] }],
    ['5-fluorouracil', { name: '5-fluorouracil', strengths: [] }],
    ['500', { name: '500', strengths: [] }],
  ])('%s', (text, wish) => {
    expect(readWish(text)).toEqual(wish)
  })
})

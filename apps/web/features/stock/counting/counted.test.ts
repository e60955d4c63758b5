import { expect, test } from 'vitest'
import type { StockItem } from '@imeds/contracts/stock'
import { countedLines, differenceOf, sheetOf } from './counted.ts'

const item = {
  product: { id: 'p', name: 'Febrinil' },
  batches: [
    { id: 'a', number: 'B1', expiresOn: '2027-01-31', onHand: 30 },
    { id: 'b', number: 'B2', expiresOn: '2027-02-28', onHand: 4 },
  ],
} as StockItem

test('only what was counted is sent, nothing on hand included', () => {
  const lines = sheetOf([item])
  expect(lines.map(({ number, expected }) => [number, expected])).toEqual([
    ['B1', 30],
    ['B2', 4],
  ])
  expect(countedLines(lines, { a: '' })).toEqual([])
  expect(countedLines(lines, { a: 28, b: 0 })).toEqual([
    { batchId: 'a', counted: 28, expected: 30 },
    { batchId: 'b', counted: 0, expected: 4 },
  ])
})

test('what was not counted differs by nothing that is known', () => {
  const [first, second] = sheetOf([item])
  expect(differenceOf(first!, { a: 28 })).toBe(-2)
  expect(differenceOf(second!, { a: 28 })).toBeNull()
})

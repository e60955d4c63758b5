import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import { expect, it } from 'vitest'
import { returnableOf, toReturn, worthOf } from './returns.ts'

const batch = { expiresOn: '2027-12-31', unitPricePaise: 350 }
const lines = [
  {
    id: 'line',
    product: { name: 'Febrinil', unit: 'tablet' },
    batches: [
      { ...batch, batchId: 'a', number: 'A', quantity: 6, returnedQuantity: 6 },
      { ...batch, batchId: 'b', number: 'B', quantity: 4, returnedQuantity: 1 },
    ],
  },
] as unknown as MedicineOrder['lines']

it('offers what has not come back, and sends what did', () => {
  const rows = returnableOf({ lines })
  expect(rows).toMatchObject([{ batchId: 'b', most: 3, quantity: 0 }])
  expect(toReturn(rows)).toEqual([])
  const two = rows.map((row) => ({ ...row, quantity: 2, restock: true }))
  expect(toReturn(two)).toEqual([{ lineId: 'line', batchId: 'b', quantity: 2, restock: true }])
  expect(worthOf(two)).toBe(700)
})

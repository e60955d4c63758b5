import { expect, it } from 'vitest'
import { bodyOf, emptyValues, isComplete, isTooDear, nothingMore, withItem, worthOf } from './form-values.ts'

const test = {
  ...nothingMore,
  kind: 'lab_test' as const,
  label: 'HbA1c',
  worthPaise: 40_000,
  testId: 'a',
  laboratoryId: 'b',
  laboratoryName: 'Neem',
}
const procedure = { ...nothingMore, kind: 'procedure' as const, label: ' ECG ', worthPaise: 30_000 }
const values = { ...emptyValues, name: 'Check', items: withItem(withItem([], test), procedure) }

it('counts the same test twice as one part of two, and procedures apart', () => {
  const items = withItem(withItem(values.items, test), procedure)
  expect(items.map(({ label, quantity }) => [label.trim(), quantity])).toEqual([
    ['HbA1c', 2],
    ['ECG', 1],
    ['ECG', 1],
  ])
  expect(new Set(items.map(({ key }) => key)).size).toBe(3)
})

it('knows what the parts cost one by one, and a price beyond it', () => {
  expect(worthOf(values.items)).toBe(70_000)
  expect(isTooDear({ ...values, pricePaise: 70_000 })).toBe(false)
  expect(isTooDear({ ...values, pricePaise: 70_001 })).toBe(true)
})

it('is sent without a price as a draft only', () => {
  expect(isComplete(values)).toBe(true)
  expect(isComplete({ ...values, status: 'active' })).toBe(false)
  expect(isComplete({ ...values, items: [] })).toBe(false)
  expect(isComplete({ ...values, items: [{ ...values.items[0]!, worthPaise: null }] })).toBe(false)
})

it('sends of a part what its kind has', () => {
  expect(bodyOf(values).items).toEqual([
    { kind: 'lab_test', label: 'HbA1c', quantity: 1, worthPaise: 40_000, testId: 'a', laboratoryId: 'b' },
    { kind: 'procedure', label: 'ECG', quantity: 1, worthPaise: 30_000 },
  ])
})

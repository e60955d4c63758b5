import { describe, expect, it } from 'vitest'
import { mayUndo, refusalOf, type Side } from './merge-rules.ts'

const side = (id: string, over: Partial<Side> = {}): Side => ({
  id,
  mergedInto: null,
  abhaNumber: null,
  selfUserId: null,
  ...over,
})

describe('two rows of one person', () => {
  it('are merged when at most one has an account and an ABHA number', () => {
    expect(refusalOf(side('a'), side('b'))).toBeNull()
    expect(refusalOf(side('a', { selfUserId: 'u', abhaNumber: '1' }), side('b'))).toBeNull()
    expect(refusalOf(side('a'), side('b', { selfUserId: 'u', abhaNumber: '1' }))).toBeNull()
  })

  it('are not merged with itself, twice, or against what proves two people', () => {
    expect(refusalOf(side('a'), side('a'))).toBe('same_patient')
    expect(refusalOf(side('a'), side('b', { mergedInto: 'c' }))).toBe('already_merged')
    expect(refusalOf(side('a', { mergedInto: 'c' }), side('b'))).toBe('already_merged')
    expect(refusalOf(side('a', { abhaNumber: '1' }), side('b', { abhaNumber: '2' }))).toBe('different_people')
    expect(refusalOf(side('a', { selfUserId: 'u' }), side('b', { selfUserId: 'v' }))).toBe('different_people')
  })
})

it('is taken back within thirty days', () => {
  const merged = new Date('2026-12-01T10:00:00Z')
  expect(mayUndo(merged, new Date('2026-12-31T09:59:59Z'))).toBe(true)
  expect(mayUndo(merged, new Date('2026-12-31T10:00:00Z'))).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { guardianRelationOf } from './guardian-relation.ts'

describe('the adult beside a minor', () => {
  it('is a parent to a child and a grandparent to a grandchild', () => {
    expect(guardianRelationOf('child')).toBe('parent')
    expect(guardianRelationOf('grandchild')).toBe('grandparent')
    expect(guardianRelationOf('sibling')).toBe('sibling')
    expect(guardianRelationOf('other')).toBe('guardian')
  })

  it('is never called a child', () => {
    const words = [
      'self',
      'spouse',
      'child',
      'parent',
      'sibling',
      'grandparent',
      'grandchild',
      'other',
    ] as const
    for (const word of words) expect(guardianRelationOf(word)).not.toMatch(/child/)
  })
})

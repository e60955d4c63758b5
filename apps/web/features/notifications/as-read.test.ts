import { describe, expect, it } from 'vitest'
import { asRead } from './as-read.ts'

const at = '2026-12-07T03:30:00.000Z'
const earlier = '2026-12-06T03:30:00.000Z'
const list = {
  items: [
    { id: 'a', createdAt: at, readAt: null },
    { id: 'b', createdAt: earlier, readAt: earlier },
    { id: 'c', createdAt: earlier, readAt: null },
  ],
  unread: 5,
}

describe('a list of which something is being read', () => {
  it('counts what was unread, and nothing twice', () => {
    const once = asRead(list, ({ id }) => id === 'a', at)
    expect(once.items.map(({ readAt }) => readAt)).toEqual([at, earlier, null])
    expect(once.unread).toBe(4)
    expect(asRead(once, ({ id }) => id === 'a', at)).toEqual(once)
  })
  it('leaves what was read before as it was', () => {
    const all = asRead(list, () => true, at)
    expect(all.items.map(({ readAt }) => readAt)).toEqual([at, earlier, at])
    expect(all.unread).toBe(3)
  })
  it('never counts below nothing', () => {
    expect(asRead({ ...list, unread: 1 }, () => true, at).unread).toBe(0)
  })
  it('leaves the list that it was given untouched', () => {
    asRead(list, () => true, at)
    expect(list.items[0]!.readAt).toBeNull()
  })
})

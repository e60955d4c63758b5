import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { shownAtOnce, withoutItem } from './shown-at-once.ts'

type List = { items: { id: string }[] }
const [mine, theirs] = [
  ['list', { of: 'me' }],
  ['list', { of: 'them' }],
] as const
const listOf = (...ids: string[]): List => ({ items: ids.map((id) => ({ id })) })

let cache: QueryClient
let remove: ReturnType<typeof shownAtOnce<List, string>>
const shown = (key: readonly unknown[] = mine) =>
  cache
    .getQueryData<List>(key)
    ?.items.map(({ id }) => id)
    .join('')
beforeEach(() => {
  cache = new QueryClient()
  cache.setQueryData(mine, listOf('a', 'b', 'c'))
  cache.setQueryData(theirs, listOf('x'))
  remove = shownAtOnce<List, string>(cache, ['list'], withoutItem)
})

describe('a change that is shown at once', () => {
  it('stands before the answer, and after it', async () => {
    const one = await remove.onMutate('b')
    expect([shown(), shown(theirs)]).toEqual(['ac', 'x'])
    await remove.onSettled({}, null, 'b', one)
    expect(shown()).toBe('ac')
    expect(cache.getQueryState(mine)?.isInvalidated).toBe(true)
  })

  it('goes back when it is refused', async () => {
    const one = await remove.onMutate('b')
    await remove.onSettled(undefined, new Error('offline'), 'b', one)
    expect(shown()).toBe('abc')
  })

  it.each([
    ['the first', true, false, 'ac'],
    ['the second', false, true, 'bc'],
    ['both', true, true, 'abc'],
    ['none', false, false, 'c'],
  ])('goes back alone of two: %s refused', async (_, firstFails, secondFails, left) => {
    const other = shownAtOnce<List, string>(cache, ['list'], withoutItem)
    const [one, two] = [await remove.onMutate('a'), await other.onMutate('b')]
    expect(shown()).toBe('c')
    // Answers may come in any order.
    await other.onSettled(undefined, secondFails ? new Error('no') : null, 'b', two)
    expect(cache.getQueryState(mine)?.isInvalidated).toBe(false)
    await remove.onSettled(undefined, firstFails ? new Error('no') : null, 'a', one)
    expect(shown()).toBe(left)
    expect(cache.getQueryState(mine)?.isInvalidated).toBe(true)
  })

  it('leaves alone what nobody has read', async () => {
    const none = shownAtOnce<List, string>(cache, ['nothing'], withoutItem)
    const one = await none.onMutate('a')
    await none.onSettled(undefined, new Error('no'), 'a', one)
    expect(cache.getQueryData(['nothing'])).toBeUndefined()
  })
})

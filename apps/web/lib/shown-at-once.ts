import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'

type Change = (data: unknown) => unknown
type Open = { base: [QueryKey, unknown][]; changes: Map<symbol, Change> }

const open = new WeakMap<QueryClient, Map<string, Open>>()

/**
 * Shows a change in every open read before the server has answered. One that is refused is taken back without touching
 * those that are still on their way; once the last is settled the reads follow the server.
 */
export function shownAtOnce<Data, Variables>(
  cache: QueryClient,
  reads: QueryKey,
  change: (data: Data, variables: Variables) => Data,
) {
  const filters = { queryKey: reads }
  const name = hashKey(reads)
  const all = open.get(cache) ?? new Map<string, Open>()
  open.set(cache, all)

  const show = ({ base, changes }: Open) => {
    for (const [key, data] of base)
      cache.setQueryData(
        key,
        [...changes.values()].reduce((shown, apply) => apply(shown), data),
      )
  }
  return {
    onMutate: async (variables: Variables) => {
      await cache.cancelQueries(filters)
      const now = all.get(name) ?? { base: cache.getQueriesData(filters), changes: new Map<symbol, Change>() }
      all.set(name, now)
      const id = Symbol(name)
      now.changes.set(id, (data) => (data === undefined ? data : change(data as Data, variables)))
      show(now)
      return { id }
    },
    onSettled: (
      _reply: unknown,
      error: unknown,
      _variables: Variables,
      shown: { id: symbol } | undefined,
    ) => {
      const now = all.get(name)
      const own = shown && now?.changes.get(shown.id)
      if (!now || !own) return
      now.changes.delete(shown.id)
      if (error) show(now)
      else now.base = now.base.map(([key, data]) => [key, own(data)])
      if (now.changes.size > 0) return
      all.delete(name)
      return cache.invalidateQueries(filters)
    },
  }
}

/** A list without one of its rows. */
export const withoutItem = <List extends { items: readonly { id: string }[] }>(
  list: List,
  id: string,
): List => ({ ...list, items: list.items.filter((item) => item.id !== id) })

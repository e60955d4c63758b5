'use client'
import { useQueries, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'

type Page = { items: readonly { id: string | number }[]; next: string | null }

/**
 * A list that grows page by page. Each page is a read of its own, so the first may come prefetched from the server
 * and a live event renews those that are open. Give the component a `key` that changes with the question.
 * @param pageAt the read of the page after a cursor; the first page has none
 */
export function usePages<P extends Page, E>(
  pageAt: (cursor: string | undefined) => UseQueryOptions<P, E, P, readonly [string, object]>,
) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  const pages = useQueries({ queries: cursors.map((cursor) => pageAt(cursor)) })
  const last = pages.at(-1)
  const next = last?.data?.next ?? null
  // Between two reads a row may move to the next page: nobody is shown twice.
  const rows = pages.flatMap(({ data }) => (data?.items ?? []) as P['items'][number][])
  const byId = new Map(rows.map((row) => [row.id, row] as const))
  return {
    items: [...byId.values()],
    isPending: pages[0]?.isPending ?? true,
    /** A later page is on its way. */
    isGrowing: pages.length > 1 && (last?.isPending ?? false),
    error: pages.find(({ error }) => error !== null)?.error ?? null,
    hasMore: next !== null,
    showMore: () => {
      if (next !== null && !cursors.includes(next)) setCursors([...cursors, next])
    },
    refetch: () => Promise.all(pages.map((page) => page.refetch())),
  }
}

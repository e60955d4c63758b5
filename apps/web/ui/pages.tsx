'use client'
import type { ReactNode } from 'react'
import type { usePages } from '@/lib/use-pages.ts'
import { ErrorState } from './error-state.tsx'
import { LoadingState } from './loading-state.tsx'
import { MoreButton } from './more-button.tsx'

type Props<Item> = {
  /** What `usePages` gave. */
  pages: Omit<ReturnType<typeof usePages>, 'items'> & { items: Item[] }
  /** How many rows the skeleton has. */
  rows?: number
  /** Instead of a list without entries. */
  empty: ReactNode
  /** Other words than “Show more”. */
  more?: string
  children: (items: Item[]) => ReactNode
}

/** A list that grows, in all its states: loading, failed, empty, shown, and a next page that did not come. */
export function Pages<Item>({ pages, rows, empty, more, children }: Props<Item>) {
  const { items, isPending, error, refetch } = pages
  if (isPending) return <LoadingState {...(rows ? { rows } : {})} />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0) return empty
  return (
    <div>
      {children(items)}
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <MoreButton pages={pages} mt="md">
        {more}
      </MoreButton>
    </div>
  )
}

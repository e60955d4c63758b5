'use client'
import { useState } from 'react'

/** How many of the ids came since the list was first shown, to be spoken; another `of` starts a new list. */
export function useArrivals(ids: readonly string[], of: string): number {
  const [first, setFirst] = useState<{ of: string; ids: readonly string[] } | null>(null)
  if (ids.length > 0 && first?.of !== of) setFirst({ of, ids })
  const known = new Set(first?.of === of ? first.ids : ids)
  return ids.filter((id) => !known.has(id)).length
}

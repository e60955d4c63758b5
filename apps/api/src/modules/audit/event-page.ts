/** Cuts `limit + 1` events to a page. Their numbers rise with time, so the last one's is the cursor. */
export function toEventPage<Row extends { id: number }>(
  rows: readonly Row[],
  limit: number,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? String(last.id) : null }
}

export const toBefore = (cursor: string | undefined): number | undefined =>
  cursor === undefined ? undefined : Number(cursor)

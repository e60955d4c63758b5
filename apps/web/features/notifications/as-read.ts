type Item = { id: string; createdAt: string; readAt: string | null }
type List = { items: readonly Item[]; unread: number }

/** A list as it will stand once those chosen were read: each counts once, and what was read before stays as it was. */
export function asRead<L extends List>(list: L, isMeant: (item: Item) => boolean, at: string): L {
  const meant = list.items.filter((item) => item.readAt === null && isMeant(item))
  const ids = new Set(meant.map(({ id }) => id))
  return {
    ...list,
    items: list.items.map((item) => (ids.has(item.id) ? { ...item, readAt: at } : item)),
    unread: Math.max(0, list.unread - ids.size),
  }
}

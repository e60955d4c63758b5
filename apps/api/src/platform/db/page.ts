import { InvalidRequest } from '../errors.ts'

type Key = string | number | null
/** Where a page ended: the last row's value of the order, and its id among equals. */
export type Cursor = { key: Key; id: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const encodeCursor = ({ key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** Reads what `toPage` wrote; refuses anything else, naming the field. */
export function decodeCursor(cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [Key, string]
    if (uuid.test(id) && (key === null || ['string', 'number'].includes(typeof key))) return { key, id }
  } catch {
    // Said below.
  }
  throw new InvalidRequest({ fields: [{ path: 'query.cursor', message: 'is not one of ours' }] })
}

/** Cuts `limit + 1` rows to a page; `next` is null on the last. */
export function toPage<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor({ key: keyOf(last), id: last.id }) : null }
}

import { z } from 'zod'
import { Id, Instant } from '@imeds/contracts'
import { InvalidRequest } from '../errors.ts'

type Keys = { text: string; number: number; instant: string }
/** Where a page ended: the last row's value of the order (an instant as ISO text), and its id among equals. */
export type Cursor<Kind extends keyof Keys = 'text'> = { key: Keys[Kind]; id: string }

const shapes = { text: z.string(), number: z.int(), instant: Instant }

const encodeCursor = ({ key, id }: { key: string | number; id: string }): string =>
  Buffer.from(JSON.stringify([key, id])).toString('base64url')

/** Reads what `toPage` wrote; refuses anything else, naming the field: it goes into SQL as what it says it is. */
export function decodeCursor<Kind extends keyof Keys>(
  cursor: string | undefined,
  kind: Kind,
): Cursor<Kind> | undefined {
  if (cursor === undefined) return undefined
  const read = z.tuple([shapes[kind], Id]).safeParse(parsed(cursor))
  if (!read.success) throw new InvalidRequest({ fields: [{ path: 'query.cursor', code: 'not_cursor' }] })
  const [key, id] = read.data
  return { key: key as Keys[Kind], id }
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** Cuts `limit + 1` rows in the order of their ids, which grow with time, to a page: its cursor is the last one's id. */
export function toPageById<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** Cuts `limit + 1` rows to a page; `next` is null on the last. */
export function toPage<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string | number,
): { items: Row[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? encodeCursor({ key: keyOf(last), id: last.id }) : null }
}

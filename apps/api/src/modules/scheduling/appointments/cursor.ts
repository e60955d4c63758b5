import { z } from 'zod'
import { Id, Instant } from '@imeds/contracts'
import { InvalidRequest } from '../../../platform/errors.ts'

const Place = z.tuple([Instant, Id])
type Row = { starts_at: Date; id: string }

/** One page of rows: pass one row more than a page holds, so that it shows whether there is a next page. */
export function pageOf<T extends Row>(rows: readonly T[], limit: number): { rows: T[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown, next: last ? toCursor(last) : null }
}

const toCursor = ({ starts_at, id }: Row): string =>
  Buffer.from(JSON.stringify([starts_at.toISOString(), id])).toString('base64url')

/** Where the last page ended. @throws InvalidRequest when nobody got this cursor from us */
export function fromCursor(cursor: string | undefined): { startsAt: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const place = Place.safeParse(parsed(cursor))
  if (!place.success)
    throw new InvalidRequest({ fields: [{ path: 'query.cursor', message: 'is not a cursor of this list' }] })
  const [startsAt, id] = place.data
  return { startsAt: new Date(startsAt), id }
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

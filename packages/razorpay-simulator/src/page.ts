import type { Collection } from './entities.ts'
import type { Fields } from './fields.ts'
import { optionalInteger } from './fields.ts'
import { invalidField } from './gateway-error.ts'

/**
 * A page of a list, newest first: `from` and `to` (Unix seconds, both inclusive) choose,
 * `skip` passes over, `count` (1 to 100, else 10) limits.
 */
export function pageOf<T extends { created_at: number }>(rows: Iterable<T>, query: Fields): Collection<T> {
  const { from = 0, to = Number.MAX_SAFE_INTEGER, count = 10, skip = 0 } = bounds(query)
  if (count < 1 || count > 100) throw invalidField('count', 'The count must be between 1 and 100.')
  if (skip < 0) throw invalidField('skip', 'The skip must be at least 0.')
  const items = [...rows]
    .toReversed()
    .filter((row) => row.created_at >= from && row.created_at <= to)
    .slice(skip, skip + count)
  return { entity: 'collection', count: items.length, items }
}

function bounds(query: Fields) {
  const [from, to, count, skip] = ['from', 'to', 'count', 'skip'].map((name) => optionalInteger(query, name))
  return { from, to, count, skip }
}

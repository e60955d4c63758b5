import type { listDemoMessages as endpoint } from '@imeds/contracts/identity'
import { Id, type InputOf, type ReplyOf } from '@imeds/contracts'
import type { Deps } from '../../platform/deps.ts'
import { InvalidRequest } from '../../platform/errors.ts'
import { listSent } from './message.repository.ts'

/** What would have been sent, newest first. */
export async function listDemoMessages(
  { db }: Deps,
  _actor: unknown,
  { query: { recipient, cursor, limit } }: InputOf<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint>> {
  if (cursor !== undefined && !Id.safeParse(cursor).success)
    throw new InvalidRequest({ fields: [{ path: 'query.cursor', code: 'not_cursor' }] })
  const found = await listSent(db, { recipient, before: cursor, limit: limit + 1 })
  const items = found.slice(0, limit)
  return {
    items: items.map((message) => ({ ...message, sentAt: message.sentAt.toISOString() })),
    next: found.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

import type { getUser as getEndpoint, listUsers as listEndpoint } from '@imeds/contracts/identity'
import { Id, type InputOf, type ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import { UserNotFound } from '../identity.errors.ts'
import { authorizeUsers, reachesUsers } from './user.scope.ts'
import { findUserRow, findUsers } from './user.repository.ts'
import { toUserView } from './user.view.ts'

/** Finds people by name or number, newest first. */
export async function listUsers(
  { db }: Deps,
  actor: Actor,
  { body: { cursor, limit, ...search } }: InputOf<typeof listEndpoint>,
): Promise<ReplyOf<typeof listEndpoint>> {
  if (cursor !== undefined && !Id.safeParse(cursor).success)
    throw new InvalidRequest({ fields: [{ path: 'body.cursor', code: 'not_cursor' }] })
  if (!reachesUsers(actor)) return { items: [], next: null }
  const rows = await findUsers(db, { ...search, before: cursor, limit: limit + 1 })
  const items = rows.slice(0, limit).map((row) => toUserView(row, actor))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** One person. */
export async function getUser(
  { db }: Deps,
  actor: Actor,
  { params: { id } }: InputOf<typeof getEndpoint>,
): Promise<ReplyOf<typeof getEndpoint>> {
  authorizeUsers(actor)
  return showUser(db, id, actor)
}

/** @throws {UserNotFound} */
export async function showUser(db: Db, id: string, actor: Actor): Promise<ReplyOf<typeof getEndpoint>> {
  const row = await findUserRow(db, id)
  if (!row) throw new UserNotFound()
  return toUserView(row, actor)
}

import type { revokeSession as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { SessionNotFound } from '../identity.errors.ts'
import { deleteSession } from './session.repository.ts'

/** Ends one of one's sessions. */
export async function revokeSession(
  { db }: Deps,
  { userId }: Actor,
  { params: { id } }: InputOf<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint>> {
  if (!(await inTransaction(db, (tx) => deleteSession(tx, id, userId)))) throw new SessionNotFound()
  return { done: true }
}

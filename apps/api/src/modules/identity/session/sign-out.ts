import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { endEverything } from './end-sessions.ts'
import { deleteSession } from './session.repository.ts'
import { clearCookie } from './session-transport.ts'

type Done = { done: true }

/** Ends this session. Where it has ended already, only the cookie goes. */
export async function signOut(
  { db, config }: Deps,
  actor: Actor | null,
  _input: object,
  context: RequestContext,
): Promise<Done> {
  if (actor) {
    context.audit.recordId = actor.sessionId
    await inTransaction(db, (tx) => deleteSession(tx, actor.sessionId, actor.userId))
  }
  clearCookie(config, context)
  return { done: true }
}

/** Ends every session of the person and forgets every device that was trusted. */
export async function signOutEverywhere(
  { db, config, clock }: Deps,
  actor: Actor,
  _input: object,
  context: RequestContext,
): Promise<Done> {
  context.audit.recordId = actor.userId
  await inTransaction(db, (tx) => endEverything(tx, actor.userId, clock.now()))
  clearCookie(config, context)
  return { done: true }
}

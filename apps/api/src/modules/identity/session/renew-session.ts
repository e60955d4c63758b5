import type { renewSession as endpoint } from '@imeds/contracts/identity'
import type { ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { renew } from './open-session.ts'
import { sessionPolicy } from './session-policy.ts'
import { findSession } from './session.repository.ts'
import { sessionView } from './session.view.ts'

/** Replaces a token that has been around for long. Asked sooner, it only answers with the session. */
export async function renewSession(
  deps: Deps,
  actor: Actor,
  _input: object,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  const row = await findSession(deps.db, actor.sessionId)
  const due = row && deps.clock.now().getTime() - row.token_issued_at.getTime() >= sessionPolicy.renewAfter
  return due
    ? renew(deps, actor, context, { keepPrevious: true })
    : { session: await sessionView(deps, actor.sessionId) }
}

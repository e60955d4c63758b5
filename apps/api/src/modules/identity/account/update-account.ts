import { userChanged, type updateAccount as endpoint } from '@imeds/contracts/identity'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { sessionView } from '../session/session.view.ts'
import { updateAccountRow } from './account.repository.ts'

/** Changes name and language. */
export async function updateAccount(
  deps: Deps,
  { userId, sessionId }: Actor,
  { body: { name, locale } }: InputOf<typeof endpoint>,
  context: RequestContext,
): Promise<ReplyOf<typeof endpoint>> {
  context.audit.recordId = userId
  const change = { ...(name ? { name } : {}), ...(locale ? { locale } : {}) }
  if (Object.keys(change).length > 0)
    await inTransaction(deps.db, async (tx) => {
      await updateAccountRow(tx, userId, change)
      await deps.publish(tx, userChanged({ userId }, [`user/${userId}`]))
    })
  return sessionView(deps, sessionId)
}

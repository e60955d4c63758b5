import type { Session } from '@imeds/contracts/identity'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findAccount, updateAccountRow } from '../account/account.repository.ts'
import { AccountDisabled } from '../identity.errors.ts'
import { hashOfToken, newToken } from '../secrets.ts'
import { findRoles } from './role.repository.ts'
import { endFrom, expiryFrom, type SessionClient } from './session-policy.ts'
import { deleteSession, findSession, insertSession, replaceToken } from './session.repository.ts'
import { clientOf, handOver } from './session-transport.ts'
import { sessionView } from './session.view.ts'

export type OpenedSession = { sessionId: string; token: string; client: SessionClient; endsAt: Date }

/**
 * Starts a session of a person in the role of their last sign-in; the session that this browser had before ends.
 * @throws {AccountDisabled}
 */
export async function openSession(
  { clock }: Deps,
  tx: Tx,
  { userId, before }: { userId: string; before: Actor | null },
  context: Pick<RequestContext, 'request' | 'ip' | 'userAgent'>,
): Promise<OpenedSession> {
  const now = clock.now()
  const account = await findAccount(tx, userId)
  const held = await findRoles(tx, userId)
  const role = held.find((one) => one === account?.last_role) ?? held[0]
  // Without a role there is nothing that a session could do.
  if (!account || account.disabled_at || !role) throw new AccountDisabled()
  if (before) await deleteSession(tx, before.sessionId, before.userId)
  const client = clientOf(context)
  const endsAt = endFrom(now, client)
  const token = newToken()
  const sessionId = await insertSession(
    tx,
    {
      token_hash: hashOfToken(token),
      user_id: userId,
      client,
      ip_address: context.ip,
      user_agent: context.userAgent,
      active_role: role,
      expires_at: expiryFrom(now, client, role, endsAt),
      ends_at: endsAt,
    },
    now,
  )
  await updateAccountRow(tx, userId, { last_sign_in_at: now })
  return { sessionId, token, client, endsAt }
}

/** The reply to a sign-in, after the commit. */
export async function welcome(
  deps: Deps,
  context: RequestContext,
  opened: OpenedSession,
): Promise<{ next: 'session'; session: Session; token?: string }> {
  return {
    next: 'session',
    session: await sessionView(deps, opened.sessionId),
    ...handOver(deps.config, context, { ...opened, now: deps.clock.now() }),
  }
}

export type Renewal = {
  /** The old token stays good until the new one was shown: only where a thief of the old one gains nothing. */
  keepPrevious?: boolean
  /** What else must be true at the same instant. */
  along?: (tx: Tx, session: { client: SessionClient; endsAt: Date; now: Date }) => Promise<void>
}

/** Gives the actor's session a new token, in one transaction with what made it necessary. */
export async function renew(
  deps: Deps,
  { sessionId }: Pick<Actor, 'sessionId'>,
  context: RequestContext,
  { keepPrevious = false, along }: Renewal = {},
): Promise<{ session: Session; token?: string }> {
  const now = deps.clock.now()
  const token = newToken()
  const live = await inTransaction(deps.db, async (tx) => {
    await replaceToken(tx, sessionId, { tokenHash: hashOfToken(token), keepPrevious, now })
    const row = await findSession(tx, sessionId)
    if (row) await along?.(tx, { client: row.client, endsAt: row.ends_at, now })
    return row
  })
  const session = await sessionView(deps, sessionId)
  if (!live) return { session }
  return {
    session,
    ...handOver(deps.config, context, { token, client: live.client, endsAt: live.ends_at, now }),
  }
}

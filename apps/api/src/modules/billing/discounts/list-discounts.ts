import { Id, type InputOf, type ReplyOf } from '@imeds/contracts'
import type { listDiscounts as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { findDiscounts } from './discount.repository.ts'
import { toDiscount } from './discount.view.ts'

/** Discounts, newest first; the cursor is the last one's id. */
export async function listDiscounts(
  { db }: BillingDeps,
  actor: Actor,
  { query: { cursor, limit, active } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if (cursor !== undefined && !Id.safeParse(cursor).success)
    throw new InvalidRequest({ fields: [{ path: 'query.cursor', code: 'not_cursor' }] })
  const filter = { active: active === undefined ? undefined : active === 'true', before: cursor }
  const rows = await findDiscounts(db, actor, filter, limit + 1)
  const items = rows.slice(0, limit)
  return {
    items: items.map((row) => toDiscount(row, actor)),
    next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

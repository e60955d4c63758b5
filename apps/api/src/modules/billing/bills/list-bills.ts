import { Id, type InputOf, type ReplyOf } from '@imeds/contracts'
import type { listBills as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import { findBills } from './bill-reading.repository.ts'
import { toBillSummary } from './bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'

/** The actor's bills, newest first; the cursor is the last one's id. */
export async function listBills(
  { db }: BillingDeps,
  actor: Actor,
  { query: { cursor, limit, ...filter } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  if (cursor !== undefined && !Id.safeParse(cursor).success)
    throw new InvalidRequest({ fields: [{ path: 'query.cursor', code: 'not_cursor' }] })
  const bills = await findBills(db, actor, 'bill.read', { ...filter, before: cursor }, limit + 1)
  const items = bills.slice(0, limit)
  return {
    items: items.map((bill) => toBillSummary(bill, actor)),
    next: bills.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

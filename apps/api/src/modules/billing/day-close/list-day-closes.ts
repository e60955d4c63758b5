import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { listDayCloses as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { requireCounter } from '../counter.scope.ts'
import { findDayCloses } from './day-close.repository.ts'
import { toDayClose } from './day-close.view.ts'

/** The closed days of a facility's counters, latest first. */
export async function listDayCloses(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id }, query: { cursor, limit } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  requireCounter(actor, 'payment.receive', id)
  const rows = await findDayCloses(db, id, { after: decodeCursor(cursor, 'instant'), limit })
  const { items, next } = toPage(rows, limit, (row) => `${row.business_date}T00:00:00.000Z`)
  return { items: items.map(toDayClose), next }
}

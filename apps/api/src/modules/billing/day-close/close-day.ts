import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { closeDay as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { facilityZone } from '../../facilities/index.ts'
import { dateIn } from '../../patients/index.ts'
import type { BillingDeps } from '../billing.deps.ts'
import {
  CounterNotFound,
  DayIsClosed,
  DayNotCome,
  DifferenceNeedsReason,
  ExpectedCashChanged,
} from '../billing.errors.ts'
import { requireCounter } from '../counter.scope.ts'
import { findDayClose, insertDayClose } from './day-close.repository.ts'
import { toDayClose } from './day-close.view.ts'
import { lockDrawer, sumDrawer } from './drawer.repository.ts'

/** Closes the actor's day: what was counted against what the ledger expects, a difference with its reason. */
export async function closeDay(
  { db, clock }: BillingDeps,
  actor: Actor,
  { params: { id: facilityId }, body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  requireCounter(actor, 'payment.receive', facilityId)
  const zone = await facilityZone(db, facilityId)
  const now = clock.now()
  const { date, countedPaise, reason = null } = body
  if (date > dateIn(zone, now)) throw new DayNotCome()
  const { userId } = actor
  const row = await inTransaction(db, async (tx) => {
    await lockDrawer(tx, facilityId, userId)
    const sums = await sumDrawer(tx, { facilityId, userId, date, zone })
    const expectedPaise = sums.cashInPaise - sums.cashOutPaise
    if (body.expectedPaise !== expectedPaise) throw new ExpectedCashChanged({ data: { expectedPaise } })
    const id = await insertDayClose(tx, {
      facility_id: facilityId,
      user_id: userId,
      business_date: date,
      cash_in_paise: sums.cashInPaise,
      cash_out_paise: sums.cashOutPaise,
      card_paise: sums.cardPaise,
      upi_paise: sums.upiPaise,
      counted_paise: countedPaise,
      difference_paise: countedPaise - expectedPaise,
      reason,
      closed_at: now,
    })
      .catch(onConstraint('day_close_once', () => new DayIsClosed()))
      .catch(onConstraint('day_close_reason', () => new DifferenceNeedsReason()))
    return findDayClose(tx, id)
  })
  if (!row) throw new CounterNotFound()
  audit.recordId = row.id
  return toDayClose(row)
}

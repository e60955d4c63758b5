import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { getDrawer as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { facilityZone } from '../../facilities/index.ts'
import { dateIn } from '../../patients/index.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { requireCounter } from '../counter.scope.ts'
import { isClosed } from './day-close.repository.ts'
import { sumDrawer } from './drawer.repository.ts'

/** What the actor's own drawer should hold on a day. */
export async function getDrawer(
  { db, clock }: BillingDeps,
  actor: Actor,
  { params: { id: facilityId }, query }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  requireCounter(actor, 'payment.receive', facilityId)
  const zone = await facilityZone(db, facilityId)
  const date = query.date ?? dateIn(zone, clock.now())
  const key = { facilityId, userId: actor.userId, date, zone }
  const [sums, closed] = await Promise.all([sumDrawer(db, key), isClosed(db, key)])
  return { facilityId, date, ...sums, expectedPaise: sums.cashInPaise - sums.cashOutPaise, closed }
}

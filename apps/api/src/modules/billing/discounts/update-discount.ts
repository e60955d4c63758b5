import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { updateDiscount as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { onConstraint } from '../../../platform/db/database.ts'
import type { BillingDeps } from '../billing.deps.ts'
import {
  DiscountCodeTaken,
  DiscountLimitBelowUse,
  DiscountNotFound,
  DiscountPeriodInvalid,
} from '../billing.errors.ts'
import { findDiscount, updateDiscountRow, type ReadDiscount } from './discount.repository.ts'
import { mayManage } from './discount.scope.ts'
import { toDiscount } from './discount.view.ts'

/** Changes what may change of a discount: its name, its end, its limits, and whether it counts. */
export async function updateDiscount(
  { db }: BillingDeps,
  actor: Actor,
  { params: { id }, body }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  await reach(db, actor, id)
  await updateDiscountRow(db, id, {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.active === undefined ? {} : { active: body.active }),
    ...(body.validUntil === undefined
      ? {}
      : { valid_until: body.validUntil ? new Date(body.validUntil) : null }),
    ...(body.mostUses === undefined ? {} : { most_uses: body.mostUses }),
    ...(body.mostUsesPerPatient === undefined ? {} : { most_uses_per_patient: body.mostUsesPerPatient }),
  })
    .catch(onConstraint('discount_code', () => new DiscountCodeTaken()))
    .catch(onConstraint('discount_uses_within', () => new DiscountLimitBelowUse()))
    .catch(onConstraint('discount_period', () => new DiscountPeriodInvalid()))
  return toDiscount(await reach(db, actor, id), actor)
}

/** A discount that the actor may change. @throws DiscountNotFound */
async function reach(db: BillingDeps['db'], actor: Actor, id: string): Promise<ReadDiscount> {
  const row = await findDiscount(db, actor, id)
  if (!row || !mayManage(actor, row.facility_id)) throw new DiscountNotFound()
  return row
}

import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { createDiscount as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import { onConstraint } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { DiscountCodeTaken, DiscountNotFound } from '../billing.errors.ts'
import { findDiscount, insertDiscount } from './discount.repository.ts'
import { mayManage } from './discount.scope.ts'
import { toDiscount } from './discount.view.ts'

/** Sets up a discount at one of the actor's facilities, or everywhere. */
export async function createDiscount(
  { db }: BillingDeps,
  actor: Actor,
  { body }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  if (!mayManage(actor, body.facilityId)) throw new DiscountNotFound()
  const { terms } = body
  const { id } = await insertDiscount(db, {
    facility_id: body.facilityId,
    title: body.title,
    kind: terms.kind,
    percent_basis_points: terms.kind === 'percent' ? terms.percentBasisPoints : null,
    most_paise: terms.kind === 'percent' ? terms.mostPaise : null,
    amount_paise: terms.kind === 'amount' ? terms.amountPaise : null,
    subject_types: [...new Set(body.subjectTypes)],
    code: body.code,
    valid_from: new Date(body.validFrom),
    valid_until: body.validUntil ? new Date(body.validUntil) : null,
    min_total_paise: body.minTotalPaise,
    most_uses: body.mostUses,
    most_uses_per_patient: body.mostUsesPerPatient,
    created_by: actor.userId,
  }).catch(onConstraint('discount_code', () => new DiscountCodeTaken()))
  audit.recordId = id
  const row = await findDiscount(db, actor, id)
  if (!row) throw new DiscountNotFound()
  return toDiscount(row, actor)
}

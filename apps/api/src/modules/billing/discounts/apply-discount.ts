import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { applyDiscount as contract } from '@imeds/contracts/billing'
import { scopeOf, type Actor } from '../../../platform/actor.ts'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { admitTry, clearTries, lockOut } from '../../identity/index.ts'
import { dueOf, lockBill, lockSubject, type BillRow } from '../bills/bill.repository.ts'
import { reachBill, readBill } from '../bills/get-bill.ts'
import { settleBill } from '../bills/settle-bill.ts'
import type { BillingDeps } from '../billing.deps.ts'
import {
  BillNotOpen,
  DiscountAlreadyApplied,
  DiscountNotApplicable,
  DiscountUnknown,
  DiscountUsedUp,
  TooManyDiscounts,
  TooManyTries,
} from '../billing.errors.ts'
import { discountOf } from './discount-amount.ts'
import { countOpenUses, countUsesOf, findUse } from './discount-use.repository.ts'
import { countUse, findByCode, type DiscountRow } from './discount.repository.ts'
import { termsOf } from './discount.view.ts'
import { putBack, takeOff } from './take-off.ts'

/** Codes are guessed: after ten wrong ones in a row a person waits, longer each time. */
const guesses = lockOut({ free: 10, first: 60_000, longest: 3_600_000, forget: 86_400_000 })
/** How many unpaid bills one person may keep a code on; a desk serves many. */
const mostOpenUses = { own: 3, desk: 100 }

/** Takes a discount off an open bill by its code; a bill that becomes free is settled by that. */
export async function applyDiscount(
  deps: BillingDeps,
  actor: Actor,
  { params: { id }, body: { code } }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const reached = await reachBill(deps.db, actor, 'bill.pay', id)
  audit.patientId = reached.patient_id
  const key = `discount:${actor.userId}`
  const refusedUntil = await admitTry(deps.db, key, guesses, deps.clock.now())
  if (refusedUntil)
    throw new TooManyTries({
      retryAfter: Math.ceil((refusedUntil.getTime() - deps.clock.now().getTime()) / 1000),
    })
  await inTransaction(deps.db, async (tx) => {
    // Several bills of one person at once are counted one after the other.
    await lock(tx, `user:${actor.userId}`)
    await lockSubject(tx, { subjectType: reached.subject_type, subjectId: reached.subject_id })
    const bill = await lockBill(tx, id)
    if (bill.status !== 'open' || bill.number !== null)
      throw new BillNotOpen({ data: { status: bill.status } })
    const discount = await findByCode(tx, code, bill.facility_id)
    if (!discount) throw new DiscountUnknown()
    await apply(deps, tx, actor, await withoutAutomatic(tx, bill), discount)
  })
  await clearTries(deps.db, key)
  const { view } = await readBill(deps.db, actor, 'bill.pay', id)
  return view
}

/** A code comes in place of what was given by itself, never beside another code. */
async function withoutAutomatic(tx: Tx, bill: BillRow): Promise<BillRow> {
  const use = await findUse(tx, bill.id)
  if (!use) return bill
  if (use.code || use.package_purchase_id) throw new DiscountAlreadyApplied()
  await putBack(tx, bill)
  return lockBill(tx, bill.id)
}

async function apply(
  deps: BillingDeps,
  tx: Tx,
  actor: Actor,
  bill: BillRow,
  discount: DiscountRow,
): Promise<void> {
  const at = deps.clock.now()
  requireFit(discount, bill, at)
  const limit = scopeOf(actor, 'bill.pay') === 'own' ? mostOpenUses.own : mostOpenUses.desk
  if ((await countOpenUses(tx, actor.userId)) >= limit) throw new TooManyDiscounts({ data: { limit } })
  const amountPaise = discountOf(termsOf(discount), {
    totalPaise: bill.total_paise,
    duePaise: dueOf(bill),
    mayBeFree: true,
  })
  if (amountPaise === 0) throw new DiscountNotApplicable({ data: { reason: 'amount' } })
  await takeOneUse(tx, discount, bill.patient_id)
  const reduced = await takeOff(tx, bill, {
    amountPaise,
    discountId: discount.id,
    appliedBy: actor.userId,
    at,
  })
  if (dueOf(reduced) === 0) await settleBill(deps, tx, reduced, { payerId: actor.userId, at })
}

function requireFit(discount: DiscountRow, bill: BillRow, at: Date): void {
  const refuse = (reason: string) => new DiscountNotApplicable({ data: { reason } })
  if (discount.valid_from > at || (discount.valid_until && discount.valid_until <= at)) throw refuse('period')
  if (!discount.subject_types.includes(bill.subject_type)) throw refuse('subject')
  if (bill.total_paise < discount.min_total_paise)
    throw new DiscountNotApplicable({
      data: { reason: 'minimum', minTotalPaise: discount.min_total_paise },
    })
}

/** Counting locks the discount: of all who want the last use, one gets it. */
async function takeOneUse(tx: Tx, discount: DiscountRow, patientId: string): Promise<void> {
  if (!(await countUse(tx, discount.id))) throw new DiscountUsedUp()
  const limit = discount.most_uses_per_patient
  if (limit !== null && (await countUsesOf(tx, discount.id, patientId)) >= limit) throw new DiscountUsedUp()
}

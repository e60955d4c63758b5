import type { Tx } from '../../../platform/db/database.ts'
import { dueOf, type BillRow } from '../bills/bill.repository.ts'
import { discountOf } from './discount-amount.ts'
import { countUsesOf } from './discount-use.repository.ts'
import { countUse, findAutomatic, type DiscountRow } from './discount.repository.ts'
import { termsOf } from './discount.view.ts'
import { takeOff } from './take-off.ts'

/**
 * Gives a bill that was just opened the best discount that is given by itself. Something stays to be paid: what is free
 * has no bill, and its owner has decided that this one has.
 */
export async function applyAutomatic(tx: Tx, bill: BillRow): Promise<BillRow> {
  const found = await findAutomatic(tx, {
    facilityId: bill.facility_id,
    subjectType: bill.subject_type,
    totalPaise: bill.total_paise,
  })
  const offers = found
    .map((discount) => ({
      discount,
      amountPaise: discountOf(termsOf(discount), {
        totalPaise: bill.total_paise,
        duePaise: dueOf(bill),
        mayBeFree: false,
      }),
    }))
    .filter(({ discount, amountPaise }) => amountPaise > 0 && !isUsedUp(discount))
    .toSorted((one, other) => other.amountPaise - one.amountPaise)
  for (const { discount, amountPaise } of offers) {
    const limit = discount.most_uses_per_patient
    if (limit !== null && (await countUsesOf(tx, discount.id, bill.patient_id)) >= limit) continue
    if (await countUse(tx, discount.id))
      return takeOff(tx, bill, { amountPaise, discountId: discount.id, appliedBy: null })
  }
  return bill
}

const isUsedUp = ({ most_uses, used_count }: DiscountRow) => most_uses !== null && used_count >= most_uses

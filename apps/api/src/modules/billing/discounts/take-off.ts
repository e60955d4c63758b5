import type { Tx } from '../../../platform/db/database.ts'
import { allocate } from '../amounts.ts'
import { findLines, lockBill, type BillRow } from '../bills/bill.repository.ts'
import { findSupplierState } from '../bills/parties.repository.ts'
import { taxOf } from '../invoices/tax.ts'
import { supersedeOrders } from '../payments/payment-order.repository.ts'
import { giveUseBack } from './discount.repository.ts'
import { findUse, insertUse, releaseUse, repriceLine, setTotal } from './discount-use.repository.ts'

export type TakenOff = {
  amountPaise: number
  discountId?: string
  packagePurchaseId?: string
  appliedBy: string | null
  at?: Date
}

/**
 * Takes an amount off a locked open bill: spread over its lines as their amounts are, with the tax inside them. Answers
 * the bill as it is then; whoever opened the payment of the former amount opens it anew.
 */
export async function takeOff(tx: Tx, bill: BillRow, off: TakenOff): Promise<BillRow> {
  await insertUse(tx, {
    discount_id: off.discountId ?? null,
    package_purchase_id: off.packagePurchaseId ?? null,
    bill_id: bill.id,
    patient_id: bill.patient_id,
    amount_paise: off.amountPaise,
    applied_by: off.appliedBy,
    ...(off.at ? { applied_at: off.at } : {}),
  })
  return reprice(tx, bill, off.amountPaise)
}

/** Takes what is taken off a bill away again, and gives the use back. False where there is nothing. */
export async function putBack(tx: Tx, bill: BillRow): Promise<boolean> {
  if (!(await putBackUse(tx, bill.id))) return false
  await reprice(tx, bill, 0)
  return true
}

/** Gives the use back only: a cancelled bill that is paid after all still costs what its payer saw. */
export async function putBackUse(tx: Tx, billId: string): Promise<boolean> {
  const use = await findUse(tx, billId)
  if (!use) return false
  await releaseUse(tx, use.id)
  if (use.discount_id) await giveUseBack(tx, use.discount_id)
  return true
}

async function reprice(tx: Tx, bill: BillRow, offPaise: number): Promise<BillRow> {
  const lines = await findLines(tx, bill.id)
  const before = lines.map((line) => line.amount_paise + line.bill_discount_paise)
  const shares = offPaise > 0 ? allocate(offPaise, before) : before.map(() => 0)
  const interState =
    bill.place_of_supply !== null && bill.place_of_supply !== (await findSupplierState(tx, bill.facility_id))
  for (const [index, line] of lines.entries()) {
    const share = shares[index] ?? 0
    const amountPaise = (before[index] ?? 0) - share
    const tax = taxOf(amountPaise, line.gst_rate_basis_points, { interState })
    await repriceLine(tx, line.id, {
      bill_discount_paise: share,
      discount_paise: line.discount_paise - line.bill_discount_paise + share,
      amount_paise: amountPaise,
      taxable_paise: tax.taxablePaise,
      cgst_paise: tax.cgstPaise,
      sgst_paise: tax.sgstPaise,
      igst_paise: tax.igstPaise,
    })
  }
  await setTotal(tx, bill.id, before.reduce((sum, amount) => sum + amount, 0) - offPaise)
  await supersedeOrders(tx, bill.id)
  return lockBill(tx, bill.id)
}

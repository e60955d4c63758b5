import type { Tx } from '../../../platform/db/database.ts'
import { smallestTransferPaise } from '../amounts.ts'
import { returnPartPayments } from '../refunds/return-part-payments.ts'
import { applyAutomatic } from '../discounts/apply-automatic.ts'
import { takeBackUnpaid } from './issue-credit-note.ts'
import { putBackUse } from '../discounts/take-off.ts'
import {
  insertBill,
  lockBill,
  lockLiveBill,
  lockSubject,
  setBillStatus,
  type Subject,
} from './bill.repository.ts'
import { priceLine, type NewLine } from './new-line.ts'
import { findSupplierState } from './parties.repository.ts'

export type OpenBill = Subject & {
  facilityId: string
  patientId: string
  /** Who treats or prescribes; stands on the bill with qualification and registration number. */
  practitionerId?: string
  /** GST number of the state where goods end up (`gstStateCode`), where that is not the seller's counter. */
  placeOfSupply?: string
  lines: readonly NewLine[]
  createdBy: string | null
}

/**
 * Opens the bill of a subject, to be paid before anything else happens to it. What is free has no bill. With a line
 * under GST it is a tax invoice; a seller without a GSTIN charges no tax, and bills the same prices by a bill of supply.
 * The best discount that is given by itself is taken off. One bill of a subject is live at a time: constraint
 * `bill_subject`.
 * @throws when the total is below one rupee, which no gateway moves.
 */
export async function openBill(
  tx: Tx,
  { lines: wished, practitionerId, placeOfSupply, ...bill }: OpenBill,
): Promise<{ id: string; totalPaise: number }> {
  const taxed = wished.some(({ gst }) => gst !== undefined)
  const ownState = taxed ? await findSupplierState(tx, bill.facilityId) : null
  const place = ownState && (placeOfSupply ?? ownState)
  const lines = wished.map((line) => priceLine(line, place === null ? null : place !== ownState))
  const totalPaise = lines.reduce((sum, line) => sum + line.amountPaise, 0)
  if (totalPaise < smallestTransferPaise) throw new Error(`A bill over ${totalPaise} paise cannot be paid.`)
  const id = await insertBill(
    tx,
    {
      ...bill,
      kind: place ? 'tax_invoice' : 'bill_of_supply',
      status: 'open',
      practitionerId: practitionerId ?? null,
      placeOfSupply: place,
      totalPaise,
      correctsBillId: null,
    },
    lines,
  )
  const { total_paise } = await applyAutomatic(tx, await lockBill(tx, id))
  return { id, totalPaise: total_paise }
}

/**
 * Cancels a subject's bill if it is still open: the hold lapsed, or the patient let go. One that was numbered already is
 * taken back by a credit note, and its number stays. What was paid of it at a counter
 * is to be handed back there. A gateway's payment that arrives nevertheless reopens it, is booked, and publishes
 * `billPaid`: the subject's owner then decides what becomes of it.
 */
export async function cancelOpenBill(
  tx: Tx,
  subject: Subject,
  /** Needed by those who call `issueUnpaid`. */
  at?: Date,
): Promise<{ cancelled: boolean; returnedPaise: number }> {
  await lockSubject(tx, subject)
  const bill = await lockLiveBill(tx, subject)
  if (bill?.status !== 'open') return { cancelled: false, returnedPaise: 0 }
  const returnedPaise =
    bill.paid_paise > 0 ? await returnPartPayments(tx, bill.id, { code: 'bill_cancelled' }) : 0
  await putBackUse(tx, bill.id)
  if (bill.number === null) await setBillStatus(tx, bill.id, 'cancelled')
  else if (at) await takeBackUnpaid(tx, bill, at)
  else throw new Error(`Bill ${bill.number} is issued: say when it is taken back.`)
  return { cancelled: true, returnedPaise }
}

import type { Tx } from '../../../platform/db/database.ts'
import { lineAmount, smallestTransferPaise } from '../amounts.ts'
import {
  insertBill,
  lockLiveBill,
  lockSubject,
  setBillStatus,
  type NewLine,
  type Subject,
} from './bill.repository.ts'

export type OpenBill = Subject & {
  facilityId: string
  patientId: string
  /** Who treats; stands on the bill with qualification and registration number. */
  practitionerId?: string
  lines: readonly NewLine[]
  createdBy: string | null
}

/**
 * Opens the bill of a subject, to be paid before anything else happens to it. What is free has no bill.
 * One bill of a subject is live at a time: constraint `bill_subject`.
 * @throws when the total is below one rupee, which no gateway moves.
 */
export async function openBill(
  tx: Tx,
  { lines, practitionerId, ...bill }: OpenBill,
): Promise<{ id: string; totalPaise: number }> {
  const totalPaise = lines.reduce((sum, line) => sum + lineAmount(line), 0)
  if (totalPaise < smallestTransferPaise) throw new Error(`A bill over ${totalPaise} paise cannot be paid.`)
  const id = await insertBill(
    tx,
    {
      ...bill,
      kind: 'bill_of_supply',
      status: 'open',
      practitionerId: practitionerId ?? null,
      totalPaise,
      correctsBillId: null,
    },
    lines,
  )
  return { id, totalPaise }
}

/**
 * Cancels a subject's bill if it is still open: the hold lapsed, or the patient let go. A payment that arrives
 * nevertheless reopens it, is booked, and publishes `billPaid`: the subject's owner then decides what becomes of it.
 */
export async function cancelOpenBill(tx: Tx, subject: Subject): Promise<{ cancelled: boolean }> {
  await lockSubject(tx, subject)
  const bill = await lockLiveBill(tx, subject)
  if (bill?.status !== 'open') return { cancelled: false }
  await setBillStatus(tx, bill.id, 'cancelled')
  return { cancelled: true }
}

import type { InputOf, Permission, ReplyOf } from '@imeds/contracts'
import type { getBill as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { findBills, findCreditNotes, findRefundsOfBill, type ReadBill } from './bill-reading.repository.ts'
import { findLines } from './bill.repository.ts'
import { toBill } from './bill.view.ts'
import type { BillingDeps } from '../billing.deps.ts'
import { BillNotFound } from '../billing.errors.ts'

/** The bill that an actor reaches by a permission. @throws BillNotFound */
export async function reachBill(
  db: Db | Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<ReadBill> {
  const [bill] = await findBills(db, actor, permission, { id }, 1)
  if (!bill) throw new BillNotFound()
  return bill
}

/** A bill with all that hangs on it. */
export async function getBill(
  { db }: BillingDeps,
  actor: Actor,
  { params }: InputOf<typeof contract>,
  { audit }: RequestContext,
): Promise<ReplyOf<typeof contract>> {
  const bill = await reachBill(db, actor, 'bill.read', params.id)
  audit.patientId = bill.patient_id
  const [lines, refunds, creditNotes] = await Promise.all([
    findLines(db, bill.id),
    findRefundsOfBill(db, bill.id),
    findCreditNotes(db, bill.id),
  ])
  return toBill(bill, actor, { lines, refunds, creditNotes })
}

import type { InputOf, Permission, ReplyOf } from '@imeds/contracts'
import type { getBill as contract } from '@imeds/contracts/billing'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import {
  findBills,
  findCreditNotes,
  findPaymentsOfBill,
  findRefundsOfBill,
  type ReadBill,
} from './bill-reading.repository.ts'
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
  const { row, view } = await readBill(db, actor, 'bill.read', params.id)
  audit.patientId = row.patient_id
  return view
}

/** The view of a bill that an actor reaches by a permission. @throws BillNotFound */
export async function readBill(
  db: Db,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<{ row: ReadBill; view: ReplyOf<typeof contract> }> {
  const row = await reachBill(db, actor, permission, id)
  const [lines, payments, refunds, creditNotes] = await Promise.all([
    findLines(db, id),
    findPaymentsOfBill(db, id),
    findRefundsOfBill(db, id),
    findCreditNotes(db, id),
  ])
  return { row, view: toBill(row, actor, { lines, payments, refunds, creditNotes }) }
}

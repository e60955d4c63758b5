import type { Updateable } from 'kysely'
import type { Published } from '@imeds/contracts'
import type { Deps } from '../../../platform/deps.ts'
import { lock, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { topicsOfPatient } from '../../patients/index.ts'
import { WrongStatus } from '../lab.errors.ts'
import { insertHistory, lockOrderRow, updateOrder, type OrderRow } from './order.repository.ts'
import { statusAfter, type Change } from './order-status.ts'

/** Queues for one order, before its bill and its tubes, under the name that billing uses too. */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  await lock(tx, `lab_order:${id}`)
  return lockOrderRow(tx, id)
}

export type By = { by: string | null; remark?: string | null }

/** Moves an order along the table of statuses and writes its history. @throws WrongStatus */
export async function changeOrder(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  row: OrderRow,
  change: Change,
  { by, remark = null, ...set }: By & Updateable<Schema['lab_order']>,
): Promise<OrderRow> {
  const status = statusAfter(row.status, change)
  if (!status) throw new WrongStatus({ data: { status: row.status } })
  const changed = await updateOrder(tx, row.id, { ...set, status, hold_expires_at: null })
  await insertHistory(tx, changed, { change, by, at: clock.now(), note: remark })
  return changed
}

/** Publishes what happened to everybody whose screens show it: the laboratory, and the people around the patient. */
export async function announce(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  row: OrderRow,
  event: (topics: string[]) => Published,
): Promise<void> {
  const people = await topicsOfPatient(tx, row.patient_id, row.ordered_by)
  await publish(tx, event([`laboratory/${row.facility_id}`, ...people]))
}

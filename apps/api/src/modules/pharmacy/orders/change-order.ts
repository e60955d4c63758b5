import type { Updateable } from 'kysely'
import type { Published } from '@imeds/contracts'
import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { topicsOfPatient } from '../../patients/index.ts'
import { OrderStatus } from '../pharmacy.errors.ts'
import { statusAfter, type Change } from '../rules/order-status.ts'
import { insertHistory, lockOrder, updateOrder, type OrderRow } from './order.repository.ts'
import { requireOrder } from './order.scope.ts'
import { readOrder } from './read-orders.ts'

export const subjectOf = ({ id }: Pick<OrderRow, 'id'>) => ({
  subjectType: 'medicine_order' as const,
  subjectId: id,
})
export const sourceOf = ({ id }: Pick<OrderRow, 'id'>) => ({ type: 'medicine_order', id })

/** Moves an order along the table of statuses and writes its history. @throws OrderStatus */
export async function changeOrder(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  row: OrderRow,
  change: Change,
  {
    by,
    remark = null,
    ...set
  }: { by: string | null; remark?: string | null } & Updateable<Schema['medicine_order']>,
): Promise<OrderRow> {
  const status = statusAfter(row.status, change)
  if (!status) throw new OrderStatus({ data: { status: row.status } })
  const changed = await updateOrder(tx, row.id, { ...set, status })
  await insertHistory(tx, changed, { change, by, at: clock.now(), note: remark })
  return changed
}

/** Notes what happened to an order without moving it. */
export async function noteOnOrder(
  { clock }: Pick<Deps, 'clock'>,
  tx: Tx,
  row: OrderRow,
  what: { change: string; by: string | null; note: string | null },
): Promise<void> {
  const changed = await updateOrder(tx, row.id, {})
  await insertHistory(tx, changed, { ...what, at: clock.now() })
}

/** Publishes what happened to the pharmacy's board and to the people around the patient. */
export async function announce(
  { publish }: Pick<Deps, 'publish'>,
  tx: Tx,
  row: OrderRow,
  event: (topics: string[]) => Published,
): Promise<void> {
  const people = await topicsOfPatient(tx, row.patient_id, row.placed_by)
  await publish(tx, event([`pharmacy/${row.facility_id}/orders`, ...people]))
}

type Asked = { params: { id: string } }
type Fulfilling = { deps: Deps; actor: Actor; tx: Tx; row: OrderRow } & Pick<RequestContext, 'audit'>

/** A use case of the pharmacy: its order is in reach, locked and read fresh, changed, and shown. */
export const fulfilling =
  <Input extends Asked>(work: (order: Input & Fulfilling) => Promise<void>) =>
  async (deps: Deps, actor: Actor, input: Input, { audit }: RequestContext): Promise<MedicineOrder> => {
    const { id } = input.params
    const { patient_id } = await requireOrder(deps.db, actor, 'medicine_order.fulfil', id)
    audit.patientId = patient_id
    return inTransaction(deps.db, async (tx) => {
      const row = (await lockOrder(tx, id))!
      await work({ ...input, deps, actor, tx, row, audit })
      return readOrder(tx, actor, id)
    })
  }

import type * as contract from '@imeds/contracts/pharmacy'
import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { billOf } from '../../billing/index.ts'
import { findOrderHistory, findOrderItems, findOrderLines, selectOrders } from './order.repository.ts'
import { reachedOrders, requireOrder } from './order.scope.ts'
import { toOrderCard, toOrderView } from './order.view.ts'

/** The orders that the caller may see, newest first. */
export const listMedicineOrders: Handler<typeof contract.listMedicineOrders> = async (
  { db },
  actor,
  { query },
) => {
  const rows = await selectOrders(db, {
    ...query,
    reached: reachedOrders(actor, 'medicine_order.read'),
    openOnly: query.open === 'true',
    before: decodeCursor(query.cursor, 'text'),
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.id)
  const ids = items.map(({ id }) => id)
  const lines = Map.groupBy(await findOrderLines(db, ids), (line): string => line.medicine_order_id)
  const bills = await billOf(db, 'medicine_order', ids)
  return { items: items.map((row) => toOrderCard(row, lines.get(row.id) ?? [], bills.get(row.id))), next }
}

/** One order with everything that its screens show. */
export const getMedicineOrder: Handler<typeof contract.getMedicineOrder> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  const { patient_id } = await requireOrder(db, actor, 'medicine_order.read', params.id)
  audit.patientId = patient_id
  return readOrder(db, actor, params.id)
}

export async function readOrder(db: Db | Tx, actor: Actor, id: string): Promise<MedicineOrder> {
  const row = await requireOrder(db, actor, 'medicine_order.read', id)
  const bills = await billOf(db, 'medicine_order', [id])
  return toOrderView(
    row,
    {
      lines: await findOrderLines(db, [id]),
      items: await findOrderItems(db, id),
      bill: bills.get(id),
      history: await findOrderHistory(db, id),
    },
    actor,
  )
}

import { labOrderChanged } from '@imeds/contracts/lab'
import type { Deps } from '../../../platform/deps.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { announce, changeOrder } from '../orders/change-order.ts'
import type { OrderRow } from '../orders/order.repository.ts'
import { promisedAt } from '../orders/policy.ts'
import { findSpecimens } from './specimen.repository.ts'

/** Lets an order follow its tubes: collected when all are, received when all are; tells the screens either way. */
export async function advanceOrder(deps: Deps, tx: Tx, order: OrderRow, by: string): Promise<OrderRow> {
  const all = await findSpecimens(tx, [order.id])
  const tubes = all.filter(({ status }) => status !== 'rejected')
  let row = order
  if (row.status === 'booked' && tubes.every(({ status }) => status !== 'ordered')) {
    const last = Math.max(...tubes.map(({ collected_at }) => collected_at!.getTime()))
    // A tube that the laboratory had to ask for twice does not put its promise off.
    const promise =
      all.length === tubes.length ? { promised_at: promisedAt(new Date(last), row.reporting_hours) } : {}
    row = await changeOrder(deps, tx, row, 'collect', { by, ...promise })
  }
  if (row.status === 'collected' && tubes.every(({ status }) => status === 'received'))
    row = await changeOrder(deps, tx, row, 'receive', { by })
  await announce(deps, tx, row, (topics) => labOrderChanged({ orderId: row.id }, topics))
  return row
}

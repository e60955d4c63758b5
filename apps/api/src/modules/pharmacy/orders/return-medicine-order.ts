import type { BodyOf } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/pharmacy'
import { medicineOrderChanged } from '@imeds/contracts/pharmacy'
import type { Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { refundLines, ReturnExceedsLine } from '../../billing/index.ts'
import { takeBack } from '../../stock/index.ts'
import { OrderStatus } from '../pharmacy.errors.ts'
import { statusAfter } from '../rules/order-status.ts'
import { returnDispense } from '../supply/supply.repository.ts'
import { announce, changeOrder, fulfilling, noteOnOrder, sourceOf, subjectOf } from './change-order.ts'
import { countReturn, findOrderItems, type OrderItemRow, type OrderRow } from './order.repository.ts'

/**
 * Medicines are back, some or all: each to the shelf or out for good, its money by a credit note, and what was
 * prescribed may be supplied again. An order of which everything is back is returned.
 */
export const returnMedicineOrder: Handler<typeof contract.returnMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row, body, audit }) => {
    audit.reason = body.reason
    if (statusAfter(row.status, 'return') === null) throw new OrderStatus({ data: { status: row.status } })
    const at = deps.clock.now()
    const items = await findOrderItems(tx, row.id)
    const returned = matchItems(items, body.lines)
    for (const { item, quantity } of returned) {
      await countReturn(tx, item.id, quantity)
      await returnDispense(tx, item.line_id, quantity, at)
    }
    await takeBack(tx, {
      source: sourceOf(row),
      by: actor.userId,
      at,
      reason: body.reason,
      parts: returned.map(({ item, quantity, restock }) => ({ batchId: item.batch_id, quantity, restock })),
    })
    const fee = body.withDeliveryFee && row.delivery_fee_paise > 0
    await refundLines(deps, tx, {
      ...subjectOf(row),
      lines: [
        ...returned.map(({ item, quantity }) => ({ position: item.bill_position, quantity })),
        // The fee stands behind the goods.
        ...(fee ? [{ position: items.length + 1, quantity: 1 }] : []),
      ],
      reason: body.reason,
      requestedBy: actor.userId,
    })
    await close(deps, tx, row, { by: actor.userId, reason: body.reason })
    await announce(deps, tx, row, (topics) => medicineOrderChanged({ medicineOrderId: row.id }, topics))
  },
)

type Wished = BodyOf<typeof contract.returnMedicineOrder>['lines']

/** What comes back, each with what was sold of its batch; each batch of a line once. @throws ReturnExceedsLine */
function matchItems(items: readonly OrderItemRow[], wished: Wished) {
  const seen = new Set<string>()
  return wished.map(({ lineId, batchId, quantity, restock }, index) => {
    const item = items.find((one) => one.line_id === lineId && one.batch_id === batchId)
    if (!item || seen.has(item.id) || quantity > item.quantity - item.returned_quantity)
      throw new ReturnExceedsLine({
        fields: [{ path: `body.lines.${index}.quantity`, code: 'more_than_sold' }],
      })
    seen.add(item.id)
    return { item, quantity, restock }
  })
}

async function close(
  deps: Parameters<typeof changeOrder>[0],
  tx: Tx,
  row: OrderRow,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const left = (await findOrderItems(tx, row.id)).some((item) => item.returned_quantity < item.quantity)
  if (left) await noteOnOrder(deps, tx, row, { change: 'return_part', by, note: reason })
  else
    await changeOrder(deps, tx, row, 'return', {
      by,
      remark: reason,
      ended_as: 'patient',
      ended_reason: reason,
    })
}

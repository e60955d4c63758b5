import type { PurchaseOrder } from '@imeds/contracts/stock'
import type { PurchaseLineRow, PurchaseOrderRow } from './purchase-order.repository.ts'

export const toPurchaseOrderView = (
  row: PurchaseOrderRow,
  lines: readonly PurchaseLineRow[],
  mayManage: boolean,
): PurchaseOrder => {
  const open = mayManage && (row.status === 'open' || row.status === 'partly_received')
  return {
    id: row.id,
    storeId: row.store_id,
    supplier: row.supplier,
    note: row.note,
    status: row.status,
    orderedAt: row.ordered_at.toISOString(),
    expectedOn: row.expected_on,
    lines: lines.map((line) => ({
      product: {
        id: line.product_id,
        name: line.name,
        strength: line.strength,
        form: line.form,
        unit: line.unit,
        packSize: line.pack_size,
        mrpPaise: line.mrp_paise,
      },
      quantity: line.quantity,
      received: line.received,
      costPaise: line.cost_paise,
    })),
    abilities: { receive: open, cancel: open },
  }
}

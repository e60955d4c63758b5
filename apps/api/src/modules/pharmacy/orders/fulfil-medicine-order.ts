import type * as contract from '@imeds/contracts/pharmacy'
import { medicineOrderChanged, medicineOrderDispatched, medicineOrderReady } from '@imeds/contracts/pharmacy'
import type { Handler } from '../../../platform/http/route.ts'
import { billOf, issueUnpaid } from '../../billing/index.ts'
import { BillUnpaid, OrderStatus, WrongDeliveryCode } from '../pharmacy.errors.ts'
import { announce, changeOrder, fulfilling, subjectOf } from './change-order.ts'
import { isPaid } from './order.view.ts'
import { supplyOrder } from './supply-order.ts'

/** What was put aside is in the bag; who fetches it hears of it. */
export const packMedicineOrder: Handler<typeof contract.packMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row }) => {
    await changeOrder(deps, tx, row, 'pack', { by: actor.userId })
    const told = row.fulfilment === 'pickup' ? medicineOrderReady : medicineOrderChanged
    await announce(deps, tx, row, (topics) => told({ medicineOrderId: row.id }, topics))
  },
)

/** The bag leaves for the patient. */
export const dispatchMedicineOrder: Handler<typeof contract.dispatchMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row }) => {
    if (row.fulfilment !== 'delivery') throw new OrderStatus({ data: { status: row.status } })
    await changeOrder(deps, tx, row, 'dispatch', { by: actor.userId })
    await announce(deps, tx, row, (topics) => medicineOrderDispatched({ medicineOrderId: row.id }, topics))
    // The goods leave with their invoice, paid or not.
    await issueUnpaid(deps, tx, subjectOf(row))
  },
)

/** Nobody was at the door. */
export const bringBackMedicineOrder: Handler<typeof contract.bringBackMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row, body }) => {
    await changeOrder(deps, tx, row, 'bring_back', { by: actor.userId, remark: body.reason })
    await announce(deps, tx, row, (topics) => medicineOrderChanged({ medicineOrderId: row.id }, topics))
  },
)

/** At the door or at the counter, against the patient's code, and only what is paid. */
export const handOverMedicineOrder: Handler<typeof contract.handOverMedicineOrder> = fulfilling(
  async ({ deps, actor, tx, row, body }) => {
    const change = row.fulfilment === 'delivery' ? 'deliver' : 'collect'
    if (row.status !== (change === 'deliver' ? 'dispatched' : 'packed') || row.fulfilment === 'counter')
      throw new OrderStatus({ data: { status: row.status } })
    if (body.code !== row.delivery_code)
      throw new WrongDeliveryCode({
        fields: [{ path: 'body.code', code: 'wrong_code' }],
      })
    const bill = (await billOf(tx, 'medicine_order', [row.id])).get(row.id)
    if (!isPaid(bill)) throw new BillUnpaid()
    await supplyOrder(deps, tx, row, change, actor.userId)
  },
)

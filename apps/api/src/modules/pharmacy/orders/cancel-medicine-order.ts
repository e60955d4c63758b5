import type * as contract from '@imeds/contracts/pharmacy'
import { medicineOrderCancelled } from '@imeds/contracts/pharmacy'
import type { Deps } from '../../../platform/deps.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { cancelOpenBill, refundForSubject } from '../../billing/index.ts'
import { release } from '../../stock/index.ts'
import { OrderStatus } from '../pharmacy.errors.ts'
import { mayCancel } from '../rules/order-status.ts'
import { endDispenses } from '../supply/supply.repository.ts'
import { announce, changeOrder, sourceOf, subjectOf } from './change-order.ts'
import { findUnpaidOrders, lockOrder, type OrderRow } from './order.repository.ts'
import { requireOrder, sideOf } from './order.scope.ts'
import { readOrder } from './read-orders.ts'

/** Lets go of an order that has not left the pharmacy. */
export const cancelMedicineOrder: Handler<typeof contract.cancelMedicineOrder> = async (
  deps,
  actor,
  { params: { id }, body: { reason } },
  { audit },
) => {
  const { patient_id } = await requireOrder(deps.db, actor, 'medicine_order.cancel', id)
  audit.patientId = patient_id
  audit.reason = reason
  return inTransaction(deps.db, async (tx) => {
    const row = (await lockOrder(tx, id))!
    const side = sideOf(actor)
    if (!mayCancel(row.status, side)) throw new OrderStatus({ data: { status: row.status } })
    await cancel(deps, tx, row, { as: side, by: actor.userId, reason })
    return readOrder(tx, actor, id)
  })
}

type Cancellation = { as: 'patient' | 'pharmacy' | 'system'; by: string | null; reason: string | null }

/** Ends a locked order: the prescription and the shelf get back what it held, and the patient what was paid. */
async function cancel(deps: Deps, tx: Tx, row: OrderRow, { as, by, reason }: Cancellation): Promise<void> {
  const at = deps.clock.now()
  const cancelled = await changeOrder(deps, tx, row, 'cancel', {
    by,
    remark: reason,
    ended_as: as,
    ended_reason: reason,
    pay_until: null,
  })
  await endDispenses(tx, row.id, 'released', at)
  await release(tx, sourceOf(row), at)
  await announce(deps, tx, cancelled, (topics) =>
    medicineOrderCancelled({ medicineOrderId: row.id, by: as }, topics),
  )
  // A bill that left with its goods is taken back by a numbered note: the last thing a transaction does.
  const { cancelled: wasOpen } = await cancelOpenBill(tx, subjectOf(row), at)
  if (!wasOpen)
    await refundForSubject(deps, tx, {
      ...subjectOf(row),
      percent: 100,
      reason: { code: 'cancelled', params: { by: as } },
      requestedBy: by,
    })
}

/** Ends orders that nobody paid in time: what they hold goes back on the shelf. */
export const expireUnpaidOrders: JobHandler = {
  name: 'expire_medicine_orders',
  every: '* * * * *',
  handle: async (deps) => {
    const now = deps.clock.now()
    for (const id of await findUnpaidOrders(deps.db, now, 200))
      await inTransaction(deps.db, async (tx) => {
        const row = await lockOrder(tx, id)
        if (!row?.pay_until || row.pay_until > now) return
        await cancel(deps, tx, row, { as: 'system', by: null, reason: null })
      })
  },
}

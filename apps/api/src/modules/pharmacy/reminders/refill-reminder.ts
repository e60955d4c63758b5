import { refillDue } from '@imeds/contracts/pharmacy'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { JobHandler } from '../../../platform/jobs/jobs.ts'
import { facilityZone } from '../../facilities/index.ts'
import { topicsOfPatient } from '../../patients/index.ts'
import { findOrder, type OrderRow } from '../orders/order.repository.ts'
import { daysOf, refillTime } from './refill-time.ts'
import { findRefillable, findSupplied } from './refill.repository.ts'

const job = 'remind_of_refill'
type Payload = { orderId: string }

/** Plans to tell the patient when what an order supplied ends soon, in the transaction that supplies it. */
export async function planRefill(deps: Deps, tx: Tx, order: OrderRow): Promise<void> {
  const lines = await findSupplied(tx, order.id)
  const lasting = lines.map(({ supplied, prescribed, dose }) =>
    daysOf({ supplied, prescribed, days: dose.days }),
  )
  if (lasting.length === 0) return
  const zone = await facilityZone(tx, order.facility_id)
  // What lasts shortest ends first.
  const runAt = refillTime(zone, deps.clock.now(), Math.min(...lasting))
  if (runAt)
    await deps.jobs.add(tx, job, { orderId: order.id } satisfies Payload, {
      runAt,
      jobKey: `refill:${order.id}`,
    })
}

/** Tells it, if the prescription, as it stands by now, still lets the same be supplied, and nobody ordered it yet. */
export const remindOfRefill: JobHandler = {
  name: job,
  handle: (deps: Deps, { orderId }: Payload) =>
    inTransaction(deps.db, async (tx) => {
      const order = await findOrder(tx, orderId)
      if (!order || (order.status !== 'delivered' && order.status !== 'collected')) return
      const prescriptionId = await findRefillable(tx, orderId)
      if (!prescriptionId) return
      const topics = await topicsOfPatient(tx, order.patient_id)
      await deps.publish(tx, refillDue({ medicineOrderId: orderId, prescriptionId }, topics))
    }),
}

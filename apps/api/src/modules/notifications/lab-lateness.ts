import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { findLabOrder, labSides } from './tell-of-lab.ts'
import { tell } from './tell.ts'

type Of = { orderId: string }
const job = 'warn_of_late_lab_order'
const keyOf = (orderId: string) => `lab_late:${orderId}`
const atWork = ['collected', 'received', 'resulted', 'verified']

/**
 * Lets the laboratory hear of a report that did not come in time, in the transaction that begins, moves or ends the
 * work: the promise counts from the last sample.
 */
export async function followLateness(deps: Deps, tx: Tx, { orderId }: Of): Promise<void> {
  const order = await findLabOrder(tx, orderId)
  if (!order) return
  if (order.released_at === null && atWork.includes(order.status))
    await deps.jobs.add(tx, job, { orderId }, { runAt: order.promised_at, jobKey: keyOf(orderId) })
  else await deps.jobs.cancel(tx, keyOf(orderId))
}

/** Once, if the first report is still not there. */
export const warnOfLateReport = (deps: Deps, { orderId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const order = await findLabOrder(tx, orderId)
    const late =
      order?.released_at === null && atWork.includes(order.status) && order.promised_at <= deps.clock.now()
    if (!late) return
    const { lab, subject, staff } = await labSides(tx, order)
    await tell(deps, tx, { content: { kind: 'lab_report_late', params: { lab } }, subject, to: { staff } })
  })

export const warnOfLateReportJob: JobHandler = { name: job, handle: warnOfLateReport }

import type * as contract from '@imeds/contracts/lab'
import { labOrderChanged } from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { WrongStatus } from '../lab.errors.ts'
import { announce, changeOrder } from '../orders/change-order.ts'
import { benchOf, lockBench } from './bench.ts'
import { insertNextVersion } from './report.repository.ts'
import { copyResults } from './result.repository.ts'
import { toSheet } from './sheet.view.ts'

/** Begins the next version of a released report; patients read the old one until the new one is released. */
export const amendReport: Handler<typeof contract.amendReport> = (deps, actor, { params, body }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { order, report } = await lockBench(tx, actor, params.id, now)
    audit.patientId = order.patient_id
    if (order.status !== 'released' || report?.status !== 'released')
      throw new WrongStatus({ data: { status: order.status } })
    const next = await insertNextVersion(tx, report, body.reason)
    await copyResults(tx, report.id, next.id)
    audit.recordId = next.id
    const row = await changeOrder(deps, tx, order, 'amend', { by: actor.userId, remark: body.reason })
    await announce(deps, tx, row, (topics) => labOrderChanged({ orderId: row.id }, topics))
    return toSheet(await benchOf(tx, row, now), actor)
  })

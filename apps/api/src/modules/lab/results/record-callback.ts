import type * as contract from '@imeds/contracts/lab'
import { labOrderChanged } from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { NotCritical, ToldInFuture } from '../lab.errors.ts'
import { announce } from '../orders/change-order.ts'
import { benchOf, lockBench } from './bench.ts'
import { insertCallback } from './result.repository.ts'
import { printed, toSheet, untold } from './sheet.view.ts'

/** Records whom the laboratory telephoned about a critical value, and that it was read back. */
export const recordCallback: Handler<typeof contract.recordCallback> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const bench = await lockBench(tx, actor, params.id, now)
    audit.patientId = bench.order.patient_id
    const line = untold(bench).find(({ test }) => test.id === body.testId)
    if (!line) throw new NotCritical()
    const toldAt = new Date(body.toldAt)
    if (toldAt > now) throw new ToldInFuture()
    await insertCallback(tx, {
      report_id: bench.report!.id,
      test_id: line.test.id,
      value: printed(line),
      told_name: body.toldName,
      told_role: body.toldRole,
      told_at: toldAt,
      read_back: body.readBack,
      note: body.note,
      recorded_by: actor.userId,
      recorded_at: now,
    })
    await announce(deps, tx, bench.order, (topics) => labOrderChanged({ orderId: bench.order.id }, topics))
    return toSheet(await benchOf(tx, bench.order, now), actor)
  })

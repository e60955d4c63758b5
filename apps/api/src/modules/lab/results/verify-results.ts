import type * as contract from '@imeds/contracts/lab'
import { labOrderChanged } from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { QcFailed, ResultsMissing, SecondPersonNeeded, WrongStatus } from '../lab.errors.ts'
import { announce, changeOrder } from '../orders/change-order.ts'
import { benchOf, lockBench } from './bench.ts'
import { updateReport } from './report.repository.ts'
import { needsAnother, toSheet, uncontrolled } from './sheet.view.ts'

/** Confirms the results of an order; the one who entered them asks somebody else where the laboratory wants it. */
export const verifyResults: Handler<typeof contract.verifyResults> = (deps, actor, { params }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const bench = await lockBench(tx, actor, params.id, now)
    const { order, report } = bench
    audit.patientId = order.patient_id
    if (['booked', 'collected', 'received'].includes(order.status)) throw new ResultsMissing()
    if (order.status !== 'resulted' || report?.status !== 'draft')
      throw new WrongStatus({ data: { status: order.status } })
    if (uncontrolled(bench).length) throw new QcFailed()
    if (needsAnother(bench, actor.userId)) throw new SecondPersonNeeded()
    await updateReport(tx, report.id, { status: 'verified', verified_by: actor.userId, verified_at: now })
    const row = await changeOrder(deps, tx, order, 'verify', { by: actor.userId })
    await announce(deps, tx, row, (topics) => labOrderChanged({ orderId: row.id }, topics))
    return toSheet(await benchOf(tx, row, now), actor)
  })

/** Takes a verification back, so that results can be corrected before they are released. */
export const reopenResults: Handler<typeof contract.reopenResults> = (deps, actor, { params }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const { order, report } = await lockBench(tx, actor, params.id, now)
    audit.patientId = order.patient_id
    if (order.status !== 'verified') throw new WrongStatus({ data: { status: order.status } })
    await updateReport(tx, report!.id, { status: 'draft', verified_by: null, verified_at: null })
    const row = await changeOrder(deps, tx, order, 'reopen', { by: actor.userId })
    await announce(deps, tx, row, (topics) => labOrderChanged({ orderId: row.id }, topics))
    return toSheet(await benchOf(tx, row, now), actor)
  })

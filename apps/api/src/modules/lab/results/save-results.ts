import type * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { ResultNotValid, SpecimenNotReceived, WrongStatus } from '../lab.errors.ts'
import { findOrder } from '../orders/order.repository.ts'
import { benchOf, lockBench, requireOwnOrder, type Bench } from './bench.ts'
import { checkEntry, enterResults, type Checked } from './enter-results.ts'
import { updateReport } from './report.repository.ts'
import { toSheet } from './sheet.view.ts'

/** The sheet that results of an order are entered in. */
export const getResultSheet: Handler<typeof contract.getResultSheet> = async (
  { db, clock },
  actor,
  { params },
  { audit },
) => {
  const order = requireOwnOrder(actor, await findOrder(db, params.id))
  audit.patientId = order.patient_id
  return toSheet(await benchOf(db, order, clock.now()), actor)
}

/** Whether results may still change. @throws WrongStatus, SpecimenNotReceived */
export function requireDraft({ order, report }: Bench): void {
  if (!report && ['booked', 'collected'].includes(order.status)) throw new SpecimenNotReceived()
  const open = ['booked', 'collected', 'received', 'resulted'].includes(order.status)
  if (!open || report?.status !== 'draft') throw new WrongStatus({ data: { status: order.status } })
}

/** Enters results all together or not at all; an empty value takes one back. */
export const saveResults: Handler<typeof contract.saveResults> = (deps, actor, { params, body }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const bench = await lockBench(tx, actor, params.id, now)
    audit.patientId = bench.order.patient_id
    requireDraft(bench)
    const takenBack = body.results.filter(({ value }) => value === '').map(({ testId }) => testId)
    const checked: Checked[] = []
    const problems: { testId: string; problem: string }[] = []
    for (const entry of body.results) {
      if (entry.value === '') continue
      const one = checkEntry(bench, entry)
      if (typeof one === 'string') problems.push({ testId: entry.testId, problem: one })
      else checked.push(one)
    }
    if (problems.some(({ problem }) => problem === 'specimen_not_received'))
      throw new SpecimenNotReceived({ data: { problems } })
    if (problems.length) throw new ResultNotValid({ data: { problems } })
    if (body.interpretation !== undefined)
      await updateReport(tx, bench.report!.id, { interpretation: body.interpretation })
    await enterResults(deps, tx, bench, checked, takenBack, { userId: actor.userId, source: 'entered' })
    return toSheet(await benchOf(tx, (await findOrder(tx, params.id))!, now), actor)
  })

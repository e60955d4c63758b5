import type * as contract from '@imeds/contracts/lab'
import { labReportReleased } from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { CallbackMissing, WrongStatus } from '../lab.errors.ts'
import { announce, changeOrder } from '../orders/change-order.ts'
import { findItems } from '../orders/order.repository.ts'
import { contentOf } from '../reports/content.ts'
import { findNames, findRequester } from '../reports/names.repository.ts'
import { useReagents } from '../reagents/use-reagents.ts'
import { benchOf, lockBench } from './bench.ts'
import { updateReport } from './report.repository.ts'
import { toSheet, untold } from './sheet.view.ts'

/** Releases what was verified: from then on it never changes, and a corrected report is a new one. */
export const releaseReport: Handler<typeof contract.releaseReport> = (deps, actor, { params }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const bench = await lockBench(tx, actor, params.id, now)
    const { order, report } = bench
    audit.patientId = order.patient_id
    if (order.status !== 'verified' || report?.status !== 'verified')
      throw new WrongStatus({ data: { status: order.status } })
    if (untold(bench).length) throw new CallbackMissing()
    const nameOf = await findNames(tx, [
      actor.userId,
      report.verified_by!,
      ...bench.lines.flatMap(({ result }) => (result ? [result.entered_by] : [])),
    ])
    const content = contentOf(bench, {
      accreditedItems: (await findItems(tx, [order.id])).every(({ accredited }) => accredited),
      requester: await findRequester(tx, order.practitioner_id),
      nameOf,
      releasedBy: actor.userId,
      now,
    })
    if (report.replaces_id) await updateReport(tx, report.replaces_id, { status: 'superseded' })
    await updateReport(tx, report.id, {
      status: 'released',
      released_by: actor.userId,
      released_at: now,
      content: JSON.stringify(content),
    })
    audit.recordId = report.id
    if (report.version === 1)
      await useReagents(tx, {
        orderId: order.id,
        facilityId: order.facility_id,
        testIds: bench.lines.flatMap(({ test, result }) => (result && !result.referred_to ? [test.id] : [])),
        by: actor.userId,
        at: now,
      })
    const row = await changeOrder(deps, tx, order, 'release', {
      by: actor.userId,
      ...(order.released_at ? {} : { released_at: now }),
    })
    await announce(deps, tx, row, (topics) =>
      labReportReleased({ reportId: report.id, orderId: order.id, version: report.version }, topics),
    )
    return toSheet(await benchOf(tx, row, now), actor)
  })

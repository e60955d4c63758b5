import type * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { takeFile } from '../../files/index.ts'
import { findOrder } from '../orders/order.repository.ts'
import { benchOf, lockBench } from './bench.ts'
import { followResults } from './enter-results.ts'
import { updateReport } from './report.repository.ts'
import { requireDraft } from './save-results.ts'
import { toSheet } from './sheet.view.ts'

/** Takes the laboratory's own PDF in place of results that are not entered one by one. */
export const attachReportFile: Handler<typeof contract.attachReportFile> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const now = deps.clock.now()
    const bench = await lockBench(tx, actor, params.id, now)
    audit.patientId = bench.order.patient_id
    requireDraft(bench)
    const file = await takeFile(tx, {
      fileId: body.fileId,
      ownerUserId: actor.userId,
      purposes: ['lab_report'],
      patientId: bench.order.patient_id,
      retainAt: now,
    })
    const report = await updateReport(tx, bench.report!.id, { file_id: file.id })
    await followResults(deps, tx, { ...bench, report }, actor.userId)
    return toSheet(await benchOf(tx, (await findOrder(tx, params.id))!, now), actor)
  })

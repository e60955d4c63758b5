import type * as contract from '@imeds/contracts/insurance'
import { inTransaction, lock } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient, dateIn, homeZone } from '../../patients/index.ts'
import { CoveragesFull } from '../insurance.errors.ts'
import { insertCoverage, listCoverageRows } from './coverage.repository.ts'
import { toCoverageView } from './coverage.view.ts'

/** So many policies a patient has at most. */
const most = 20

/** Adds an insurance policy. */
export const addCoverage: Handler<typeof contract.addCoverage> = async (
  deps,
  actor,
  { params: { id }, body },
  { audit },
) => {
  audit.patientId = id
  return inTransaction(deps.db, async (tx) => {
    await authorizePatient({ ...deps, db: tx }, actor, 'coverage.write', id)
    await lock(tx, `patient:${id}`)
    if ((await listCoverageRows(tx, id)).length >= most) throw new CoveragesFull()
    const now = deps.clock.now()
    const row = await insertCoverage(tx, {
      patient_id: id,
      payer: body.payer,
      policy_number: body.policyNumber,
      member_id: body.memberId,
      kind: body.kind,
      period_start: body.periodStart,
      period_end: body.periodEnd,
      sum_insured_paise: body.sumInsuredPaise,
      recorded_by: actor.userId,
      recorded_at: now,
    })
    audit.recordId = row.id
    return toCoverageView(row, [], { today: dateIn(homeZone, now), mayRemove: true })
  })
}

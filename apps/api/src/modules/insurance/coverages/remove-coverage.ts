import type * as contract from '@imeds/contracts/insurance'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient } from '../../patients/index.ts'
import { CoverageNotFound } from '../insurance.errors.ts'
import { findCoverage, markCoverageRemoved } from './coverage.repository.ts'

/** Takes a policy away; claims that rest on it keep it. */
export const removeCoverage: Handler<typeof contract.removeCoverage> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  await inTransaction(deps.db, async (tx) => {
    const row = await findCoverage(tx, id)
    if (!row) throw new CoverageNotFound()
    const ground = { ...deps, db: tx }
    await authorizePatient(ground, actor, 'coverage.write', row.patient_id, new CoverageNotFound())
    audit.patientId = row.patient_id
    await markCoverageRemoved(tx, id, deps.clock.now())
  })
  return { done: true }
}

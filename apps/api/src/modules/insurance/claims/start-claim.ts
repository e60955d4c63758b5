import type * as contract from '@imeds/contracts/insurance'
import { inTransaction, lock, type Tx } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { reachBill, type ReadBill } from '../../billing/index.ts'
import { facilityZone } from '../../facilities/index.ts'
import { dateIn, isOnePerson } from '../../patients/index.ts'
import { isInForce } from '../coverages/coverage-period.ts'
import { findCoverage } from '../coverages/coverage.repository.ts'
import {
  BillNotClaimable,
  ClaimExceedsBill,
  CoverageNotFound,
  CoverageNotInForce,
} from '../insurance.errors.ts'
import { claimKindOf } from './claim-kind.ts'
import { findClaim, insertClaim } from './claim.repository.ts'
import { toClaimView } from './claim.view.ts'
import { noteStep } from './work-on-claim.ts'

/** Begins a claim for an issued bill on a policy that held on its date. */
export const startClaim: Handler<typeof contract.startClaim> = (deps, actor, { body }, { audit }) =>
  inTransaction(deps.db, async (tx) => {
    const bill = await reachBill(tx, actor, 'bill.read', body.billId)
    audit.patientId = bill.patient_id
    // Two claims on one bill queue here; the unique index is the proof.
    await lock(tx, `claim-of-bill:${bill.id}`)
    const issuedAt = claimable(bill)
    await requireCoverage(tx, bill, body.coverageId, issuedAt)
    requireWithin(bill, body.claimedPaise)
    const now = deps.clock.now()
    const id = await insertClaim(tx, {
      coverage_id: body.coverageId,
      bill_id: bill.id,
      bill_total_paise: bill.total_paise,
      patient_id: bill.patient_id,
      facility_id: bill.facility_id,
      kind: claimKindOf(bill.subject_type),
      claimed_paise: body.claimedPaise,
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    audit.recordId = id
    await noteStep(deps, tx, actor, {
      claimId: id,
      patientId: bill.patient_id,
      status: 'draft',
      note: null,
      at: now,
    })
    return toClaimView(tx, actor, (await findClaim(tx, actor, 'claim.write', id))!)
  })

function claimable({ kind, number, issued_at: issuedAt, status }: ReadBill): Date {
  if (kind === 'credit_note' || !number || !issuedAt || status === 'refunded') throw new BillNotClaimable()
  return issuedAt
}

async function requireCoverage(tx: Tx, bill: ReadBill, coverageId: string, issuedAt: Date): Promise<void> {
  const coverage = await findCoverage(tx, coverageId)
  // Policy and bill may stand under either id of a person who was joined.
  if (!coverage || !(await isOnePerson(tx, coverage.patient_id, bill.patient_id)))
    throw new CoverageNotFound()
  const date = dateIn(await facilityZone(tx, bill.facility_id), issuedAt)
  const { period_start: periodStart, period_end: periodEnd } = coverage
  if (!isInForce({ periodStart, periodEnd }, date)) throw new CoverageNotInForce()
}

/** What was given back is claimed from nobody; that a claim exceeds its bill the schema refuses. */
export function requireWithin(bill: Pick<ReadBill, 'total_paise' | 'refunded_paise'>, claimedPaise: number) {
  if (claimedPaise > bill.total_paise - bill.refunded_paise) throw new ClaimExceedsBill()
}

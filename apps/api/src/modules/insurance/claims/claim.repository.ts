import { type Insertable, type Updateable } from 'kysely'
import type { ClaimStatus } from '@imeds/contracts/insurance'
import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { lock, onConstraint, type Db, type Tx } from '../../../platform/db/database.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { ofPerson } from '../../patients/index.ts'
import {
  ApprovedExceedsClaimed,
  ClaimExceedsBill,
  ClaimExists,
  PaidExceedsApproved,
} from '../insurance.errors.ts'
import { reachedClaims } from './claim.scope.ts'

const reached = (db: Db | Tx, actor: Actor, permission: Permission) =>
  db
    .selectFrom('claim')
    .innerJoin('coverage', 'coverage.id', 'claim.coverage_id')
    .innerJoin('bill', 'bill.id', 'claim.bill_id')
    .innerJoin('patient', 'patient.id', 'claim.patient_id')
    .innerJoin('facility', 'facility.id', 'claim.facility_id')
    .selectAll('claim')
    .select([
      'coverage.payer',
      'coverage.policy_number',
      'coverage.member_id',
      'bill.number as bill_number',
      'bill.issued_at as bill_issued_at',
      'patient.name as patient_name',
      'facility.name as facility_name',
      'facility.time_zone',
    ])
    .where(reachedClaims(actor, permission))
export type ClaimRow = NonNullable<Awaited<ReturnType<typeof findClaim>>>

export const findClaim = (db: Db | Tx, actor: Actor, permission: Permission, id: string) =>
  reached(db, actor, permission).where('claim.id', '=', id).executeTakeFirst()

/** Queues whatever changes a claim, and reads it fresh. */
export async function lockClaim(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  id: string,
): Promise<ClaimRow | undefined> {
  await lock(tx, `claim:${id}`)
  return findClaim(tx, actor, permission, id)
}

const over: ClaimStatus[] = ['closed', 'cancelled']
export type ClaimFilter = {
  patientId?: string | undefined
  billId?: string | undefined
  status?: ClaimStatus | undefined
  open?: boolean | undefined
  before?: string | undefined
  limit: number
}

/** Newest first; one row more than the limit when there are more. */
export const listClaimRows = (
  db: Db,
  actor: Actor,
  { patientId, billId, status, open, before, limit }: ClaimFilter,
): Promise<ClaimRow[]> =>
  reached(db, actor, 'claim.read')
    .$if(patientId !== undefined, (rows) => rows.where(ofPerson('claim.patient_id', patientId!)))
    .$if(billId !== undefined, (rows) => rows.where('claim.bill_id', '=', billId!))
    .$if(status !== undefined, (rows) => rows.where('claim.status', '=', status!))
    .$if(open !== undefined, (rows) => rows.where('claim.status', open ? 'not in' : 'in', over))
    .$if(before !== undefined, (rows) => rows.where('claim.id', '<', before!))
    .orderBy('claim.id', 'desc')
    .limit(limit + 1)
    .execute()

const exceedsBill = onConstraint('claim_within_bill', () => new ClaimExceedsBill())

export async function insertClaim(tx: Tx, values: Insertable<Schema['claim']>): Promise<string> {
  const { id } = await tx
    .insertInto('claim')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch(exceedsBill)
    .catch(onConstraint('claim_one_per_bill', () => new ClaimExists()))
  return id
}

export async function updateClaim(tx: Tx, id: string, values: Updateable<Schema['claim']>): Promise<void> {
  await tx
    .updateTable('claim')
    .set(values)
    .where('id', '=', id)
    .execute()
    .catch(exceedsBill)
    .catch(onConstraint('claim_approved_within', () => new ApprovedExceedsClaimed()))
    .catch(onConstraint('claim_paid_within', () => new PaidExceedsApproved()))
}

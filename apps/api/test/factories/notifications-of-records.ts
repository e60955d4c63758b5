import type { TestApp } from '../harness.ts'
import type { BookedVisit } from './notifications.ts'
import { createRefundedBill } from './notifications.ts'

type Of = Pick<BookedVisit, 'asha' | 'patient' | 'meera'>

/** A consent to the visit's practitioner for a week, as a row. */
export async function createShareRow(
  { deps: { db }, clock }: TestApp,
  { asha, patient, meera }: Of,
): Promise<{ shareId: string; practitionerId: string }> {
  const now = clock.now()
  const { id } = await db
    .insertInto('record_share')
    .values({
      patient_id: patient.id,
      practitioner_id: meera.practitionerId,
      purpose: 'second_opinion',
      kinds: ['summary'],
      starts_at: now,
      ends_at: new Date(now.getTime() + 7 * 86_400_000),
      given_by: asha.userId,
      text_version: '1',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { shareId: id, practitionerId: meera.practitionerId }
}

/** A claim on a bill of the visit, as a row. */
export async function createClaimRow(test: TestApp, visit: BookedVisit): Promise<string> {
  const { db } = test.deps
  const now = test.clock.now()
  const { billId } = await createRefundedBill(test, visit)
  const bill = await db
    .selectFrom('bill')
    .select(['total_paise', 'facility_id'])
    .where('id', '=', billId)
    .executeTakeFirstOrThrow()
  const recorded = { patient_id: visit.patient.id }
  const coverage = await db
    .insertInto('coverage')
    .values({
      ...recorded,
      payer: 'Suraksha General',
      policy_number: 'SG-1',
      kind: 'family',
      period_start: '2090-01-01',
      period_end: '2090-12-31',
      recorded_by: visit.asha.userId,
      recorded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('claim')
    .values({
      ...recorded,
      coverage_id: coverage.id,
      bill_id: billId,
      bill_total_paise: bill.total_paise,
      facility_id: bill.facility_id,
      kind: 'consultation',
      claimed_paise: 100,
      created_by: visit.asha.userId,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

import type { Insertable } from 'kysely'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { createFacility } from './facilities.ts'
import { createPatient, type PatientRow } from './patients.ts'
import { createPractitioner, type TestPractitioner } from './practitioners.ts'

export type BookedVisit = {
  /** The patient's own account. */
  asha: Person
  /** Looks after the patient too. */
  ravi: Person
  patient: PatientRow
  meera: TestPractitioner
  appointmentId: string
  startsAt: Date
}

/** Nobody else is called so: whatever says this names a patient. */
export const patientName = 'Yashodhara Quillamari'

/** A booked appointment two days from now, of a patient with two people who look after them, all with e-mail. */
export async function createBookedVisit(
  test: TestApp,
  appointment: Partial<Insertable<Schema['appointment']>> = {},
): Promise<BookedVisit> {
  const { db } = test.deps
  const asha = await createPerson(test, { name: patientName })
  const ravi = await createPerson(test, { name: 'Ravi Menon' })
  const patient = await createPatient(test, { of: asha, row: { name: patientName } })
  await db
    .insertInto('related_person')
    .values({ patient_id: patient.id, user_id: ravi.userId, relation: 'spouse' })
    .execute()
  const facility = await createFacility(test)
  const meera = await createPractitioner(test, { facilityId: facility.id })
  for (const person of [asha, ravi, meera]) await giveEmail(test, person)
  const startsAt = new Date(test.clock.now().getTime() + 48 * 3_600_000)
  const { id } = await db
    .insertInto('appointment')
    .values({
      practitioner_id: meera.practitionerId,
      patient_id: patient.id,
      facility_id: facility.id,
      mode: 'in_person',
      status: 'booked',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 30 * 60_000),
      fee_paise: 50_000,
      refund_tiers: '[]',
      change_hours_before: 2,
      visit: 'first',
      reason: 'Fever since two days',
      booked_by: asha.userId,
      ...appointment,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { asha, ravi, patient, meera, appointmentId: id, startsAt }
}

/** A verified address, `<user id>@mail.example`. */
export async function giveEmail({ deps: { db } }: TestApp, { userId }: Person): Promise<void> {
  await db
    .updateTable('user_account')
    .set({ email: emailOf(userId), email_verified: true })
    .where('id', '=', userId)
    .execute()
}
export const emailOf = (userId: string) => `${userId}@mail.example`

/** A paid bill for the visit, of 500 rupees, and a refund of 250 of it. */
export async function createRefundedBill(
  { deps: { db }, clock }: TestApp,
  { patient, meera, appointmentId }: BookedVisit,
  refund: Pick<Insertable<Schema['refund']>, 'status'> = {},
): Promise<{ billId: string; refundId: string }> {
  const { id: billId } = await db
    .insertInto('bill')
    .values({
      facility_id: meera.facilityId,
      patient_id: patient.id,
      subject_type: 'appointment',
      subject_id: appointmentId,
      status: 'open',
      total_paise: 50_000,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: paymentId } = await db
    .insertInto('payment')
    .values({
      bill_id: billId,
      method: 'upi',
      amount_paise: 50_000,
      status: 'captured',
      captured_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.updateTable('bill').set({ status: 'paid' }).where('id', '=', billId).execute()
  const { id: refundId } = await db
    .insertInto('refund')
    .values({
      bill_id: billId,
      payment_id: paymentId,
      amount_paise: 25_000,
      reason: 'cancelled',
      status: 'processed',
      ...refund,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { billId, refundId }
}

/** A running encounter of the visit with a signed prescription. */
export async function createTreatment(
  { deps: { db }, clock }: TestApp,
  { patient, meera, appointmentId }: BookedVisit,
): Promise<{ encounterId: string; prescriptionId: string }> {
  const whose = {
    patient_id: patient.id,
    practitioner_id: meera.practitionerId,
    facility_id: meera.facilityId,
  }
  const { id: encounterId } = await db
    .insertInto('encounter')
    .values({
      ...whose,
      appointment_id: appointmentId,
      mode: 'in_person',
      status: 'in_progress',
      admitted_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('signing_key')
    .values({ public_key: 'a key' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id: prescriptionId } = await db
    .insertInto('prescription')
    .values({
      ...whose,
      encounter_id: encounterId,
      status: 'signed',
      content: '{}',
      content_sha256: 'none',
      signature: 'none',
      signing_key: 'a key',
      verification_code: encounterId,
      signed_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { encounterId, prescriptionId }
}

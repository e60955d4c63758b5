import type { Selectable } from 'kysely'
import { createPaymentOrder } from '@imeds/contracts/billing'
import { openBill } from '../../src/modules/billing/index.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import type { Schema } from '../../src/platform/db/schema.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import type { PaidTestApp } from '../razorpay.ts'
import { createFacility, type FacilityRow } from './facilities.ts'
import { createPatient, type PatientRow } from './patients.ts'

export type TestBill = { id: string; subjectId: string; totalPaise: number }

/** An open bill over one consultation of 500 rupees, unless said otherwise; its appointment exists by id only. */
export async function createBill(
  { deps }: TestApp,
  options: {
    facilityId: string
    patientId: string
    practitionerId?: string
    feePaise?: number
    subjectId?: string
  },
): Promise<TestBill> {
  const { feePaise = 50_000, subjectId = newId(), ...parties } = options
  const line = { description: 'Consultation', sacCode: '999312', quantity: 1, unitPricePaise: feePaise }
  const { id, totalPaise } = await inTransaction(deps.db, (tx) =>
    openBill(tx, { ...parties, subjectType: 'appointment', subjectId, lines: [line], createdBy: null }),
  )
  return { id, subjectId, totalPaise }
}

export type Payer = { person: Person; patient: PatientRow; facility: FacilityRow; bill: TestBill }

/** A signed-in patient with an open bill at a clinic of its own. */
export async function createPayer(
  test: TestApp,
  { feePaise, facility: given }: { feePaise?: number; facility?: FacilityRow } = {},
): Promise<Payer> {
  const facility = given ?? (await createFacility(test))
  const person = await createPerson(test)
  const patient = await createPatient(test, { of: person })
  const bill = await createBill(test, {
    facilityId: facility.id,
    patientId: patient.id,
    ...(feePaise ? { feePaise } : {}),
  })
  return { person, patient, facility, bill }
}

/** Opens the payment of a payer's bill as their page would. */
export async function openPayment(test: TestApp, { person, bill }: Payer) {
  const answer = await test.call(createPaymentOrder, { params: { id: bill.id } }, { as: person })
  return answer.reply()
}

/** A payer whose bill was paid, and whose webhooks have come. */
export async function createPaid(test: PaidTestApp, options: Parameters<typeof createPayer>[1] = {}) {
  const payer = await createPayer(test, options)
  const checkout = await openPayment(test, payer)
  const { payment } = test.control.pay(checkout.gatewayOrderId)
  await test.settleDown()
  return { ...payer, checkout, paymentId: payment.id }
}

/** The row of a bill as it is now. */
export const readBill = ({ deps: { db } }: TestApp, id: string): Promise<Selectable<Schema['bill']>> =>
  db.selectFrom('bill').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

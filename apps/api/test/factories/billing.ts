import type { Insertable, Selectable } from 'kysely'
import type { BodyOf } from '@imeds/contracts'
import { createPaymentOrder, receivePayment } from '@imeds/contracts/billing'
import { openBill, type NewLine, type OpenBill } from '../../src/modules/billing/index.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import type { Schema } from '../../src/platform/db/schema.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import type { PaidTestApp } from '../razorpay.ts'
import { createFacility, type FacilityRow } from './facilities.ts'
import { createPatient, type PatientRow } from './patients.ts'

export type TestBill = { id: string; subjectId: string; totalPaise: number }

/** An open bill over one consultation of 500 rupees, unless said otherwise; its subject exists by id only. */
export async function createBill(
  { deps }: TestApp,
  options: Partial<OpenBill> & { facilityId: string; patientId: string; feePaise?: number },
): Promise<TestBill> {
  const { feePaise = 50_000, subjectId = newId(), ...rest } = options
  const line = { description: 'Consultation', sacCode: '999312', quantity: 1, unitPricePaise: feePaise }
  const bill = { subjectType: 'appointment' as const, subjectId, lines: [line], createdBy: null, ...rest }
  const { id, totalPaise } = await inTransaction(deps.db, (tx) => openBill(tx, bill))
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

/** Two medicines at 5 % GST, 10 strips of 17.35 and one bottle of 105 rupees: 278.50 in all. */
export const medicines: NewLine[] = [
  {
    description: 'PARACETAMOL 650 mg tablet',
    sacCode: null,
    hsnCode: '30049069',
    quantity: 10,
    unit: 'strip of 15',
    details: 'Batch PCM-11, expires 05/2028',
    unitPricePaise: 17_35,
    gst: { rateBasisPoints: 500 },
  },
  {
    description: 'AMBROXOL syrup 100 ml',
    sacCode: null,
    hsnCode: '30049099',
    quantity: 1,
    unit: 'bottle',
    unitPricePaise: 105_00,
    gst: { rateBasisPoints: 500 },
  },
]

/** A discount of 20 % with the code `DIWALI20`, on everything at a facility, unless said otherwise. */
export const createDiscountRow = (
  { deps: { db } }: TestApp,
  row: Partial<Insertable<Schema['discount']>>,
): Promise<Selectable<Schema['discount']>> =>
  db
    .insertInto('discount')
    .values({
      title: 'Diwali week',
      kind: 'percent',
      percent_basis_points: row.kind === 'amount' ? null : 2000,
      code: 'DIWALI20',
      subject_types: ['appointment', 'lab_order', 'medicine_order', 'package_purchase', 'desk_sale'],
      valid_from: new Date('2020-01-01T00:00:00Z'),
      ...row,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export type Counter = Awaited<ReturnType<typeof createCounter>>
/** A front desk beside an open bill of its clinic, and what it does with money. */
export async function createCounter(
  test: TestApp,
  {
    facility: wanted,
    ...bill
  }: Partial<OpenBill> & { feePaise?: number; facility?: Parameters<typeof createFacility>[1] } = {},
) {
  const facility = await createFacility(test, wanted)
  const person = await createPerson(test)
  const patient = await createPatient(test, { of: person })
  const opened = await createBill(test, { facilityId: facility.id, patientId: patient.id, ...bill })
  const desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id, name: 'Farah Khan' })
  const params = { id: opened.id }
  return {
    facility,
    person,
    patient,
    desk,
    bill: opened,
    receive: (
      body: Partial<BodyOf<typeof receivePayment>> = {},
      options: { as?: Person; key?: string } = {},
    ) =>
      test.call(
        receivePayment,
        {
          params,
          body: { method: 'cash', amountPaise: opened.totalPaise, duePaise: opened.totalPaise, ...body },
        },
        { as: desk, ...options },
      ),
  }
}

/** The row of a bill as it is now. */
export const readBill = ({ deps: { db } }: TestApp, id: string): Promise<Selectable<Schema['bill']>> =>
  db.selectFrom('bill').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** Takes all of a bill in cash at a desk. */
export const payAtCounter = async (
  test: TestApp,
  { id, totalPaise }: Pick<TestBill, 'id' | 'totalPaise'>,
  as: Person,
) => {
  const body = { method: 'cash' as const, amountPaise: totalPaise, duePaise: totalPaise }
  return (await test.call(receivePayment, { params: { id }, body }, { as })).reply()
}

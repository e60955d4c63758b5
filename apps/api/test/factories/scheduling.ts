import type { Insertable, Selectable } from 'kysely'
import type { BodyOf } from '@imeds/contracts'
import { createPaymentOrder } from '@imeds/contracts/billing'
import { holdSlot } from '@imeds/contracts/scheduling'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { CallOptions, TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import type { PaidTestApp } from '../razorpay.ts'
import { createPatient, type PatientRow } from './patients.ts'
import { createPractitioner, type PractitionerOptions, type TestPractitioner } from './practitioners.ts'

export type AppointmentRow = Selectable<Schema['appointment']>
export type AppointmentOptions = {
  practitioner: Pick<TestPractitioner, 'practitionerId' | 'facilityId'>
  patient: { id: string }
  bookedBy: { userId: string }
  startsAt: Date | string
  minutes?: number
  row?: Partial<Insertable<Schema['appointment']>>
}

/** A booked appointment in person at 500 rupees, half an hour long, unless said otherwise; no bill goes with it. */
export const createAppointment = (
  { deps: { db }, clock }: TestApp,
  { practitioner, patient, bookedBy, startsAt, minutes = 30, row = {} }: AppointmentOptions,
): Promise<AppointmentRow> => {
  const start = new Date(startsAt)
  const end = new Date(start.getTime() + minutes * 60_000)
  return db
    .insertInto('appointment')
    .values({
      practitioner_id: practitioner.practitionerId,
      patient_id: patient.id,
      facility_id: practitioner.facilityId,
      mode: 'in_person',
      status: 'booked',
      starts_at: start,
      ends_at: end,
      hold_expires_at: row.status === 'held' ? new Date(clock.now().getTime() + 600_000) : null,
      fulfilled_at: row.status === 'fulfilled' ? end : null,
      cancelled_as: row.status === 'cancelled' ? 'patient' : null,
      fee_paise: 50_000,
      visit: 'first',
      refund_tiers: JSON.stringify([
        { hoursBefore: 24, percent: 100 },
        { hoursBefore: 4, percent: 50 },
      ]),
      change_hours_before: 2,
      booked_by: bookedBy.userId,
      ...row,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** An instant by the clinic's clock in India: Tuesday, 8 December 2026 (the day after `testNow`), unless said otherwise. */
export const india = (time: string, date = '2026-12-08'): string =>
  new Date(`${date}T${time}:00+05:30`).toISOString()

export type Booker = { asha: Person; patient: PatientRow }
/** Somebody with a profile of their own, ready to book. */
export async function createBooker(test: TestApp): Promise<Booker> {
  const asha = await createPerson(test)
  return { asha, patient: await createPatient(test, { of: asha }) }
}

export type BookingScene = Booker & { meera: TestPractitioner }
/** A practitioner who sees patients on weekdays from 09:00 to 12:00, and somebody who may book. */
export async function createBookingScene(
  test: TestApp,
  options: PractitionerOptions = {},
): Promise<BookingScene> {
  const meera = await createPractitioner(test, { hours: 'weekdays', ...options })
  return { meera, ...(await createBooker(test)) }
}

export type Wish = Partial<BodyOf<typeof holdSlot>>
/** What the person of a scene sends to take a slot: tomorrow at 09:00 in person, unless said otherwise. */
export const wishOf = ({ meera, patient }: Omit<BookingScene, 'asha'>, wish: Wish = {}) => ({
  body: {
    patientId: patient.id,
    practitionerId: meera.practitionerId,
    facilityId: meera.facilityId,
    mode: 'in_person' as const,
    startsAt: india('09:00'),
    ...wish,
  },
})

/** Takes a slot over HTTP as the person of a scene. */
export const hold = (test: TestApp, scene: BookingScene, wish: Wish = {}, options: CallOptions = {}) =>
  test.call(holdSlot, wishOf(scene, wish), { as: scene.asha, ...options })

/** Takes a slot and pays for it through the gateway. */
export async function bookPaid(test: PaidTestApp, scene: BookingScene, wish: Wish = {}) {
  const { id, bill } = (await hold(test, scene, wish)).reply()
  if (!bill) throw new Error('Nothing to pay.')
  await pay(test, scene.asha, bill.id)
  return { appointmentId: id, billId: bill.id }
}

/** Opens the payment of a bill, pays it at the gateway, and lets every webhook and job come to its end. */
export async function pay(test: PaidTestApp, person: Person, billId: string): Promise<void> {
  const checkout = await test.call(createPaymentOrder, { params: { id: billId } }, { as: person })
  test.control.pay(checkout.reply().gatewayOrderId)
  await test.settleDown()
}

import { expect } from 'vitest'
import { listMyAppointments } from '@imeds/contracts/scheduling'
import type { Control } from '@imeds/razorpay-simulator'
import { checkBooks } from '../../src/modules/billing/index.ts'
import { verifyAudit } from '../../src/platform/audit/seal.ts'
import type { Db } from '../../src/platform/db/database.ts'
import type { Booker } from '../factories/scheduling.ts'
import type { PersistentCaller } from './persistent.ts'
import type { Promised } from './visitor.ts'

const byId = <T extends { id: string }>(rows: readonly T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The appointments are those that were promised, each once, and no others. */
export async function expectAppointments(db: Db, promised: readonly Promised[]): Promise<void> {
  const rows = await db
    .selectFrom('appointment')
    .select(['id', 'patient_id', 'starts_at', 'ends_at', 'practitioner_id', 'status'])
    .execute()
  expect(
    byId(
      rows.map(({ id, patient_id: patientId, starts_at, status }) => ({
        id,
        patientId,
        status,
        startsAt: starts_at.toISOString(),
      })),
    ),
  ).toEqual(
    byId(
      promised.map(({ appointmentId: id, patientId, status, startsAt }) => ({
        id,
        patientId,
        status,
        startsAt,
      })),
    ),
  )
  const booked = rows.filter(({ status }) => status === 'booked')
  const overlaps = booked.filter((one, index) =>
    booked
      .slice(index + 1)
      .some(
        (other) =>
          (one.practitioner_id === other.practitioner_id || one.patient_id === other.patient_id) &&
          one.starts_at < other.ends_at &&
          other.starts_at < one.ends_at,
      ),
  )
  expect(overlaps).toEqual([])
}

/** Every payment at the gateway settles exactly one paid bill, or went back in full; the books say the same. */
export async function expectMoney(db: Db, control: Control, promised: readonly Promised[]): Promise<void> {
  const payments = await db
    .selectFrom('payment')
    .innerJoin('bill', 'bill.id', 'payment.bill_id')
    .select(['gateway_payment_id', 'bill_id', 'surplus', 'bill.status', 'refunded_paise'])
    .where('payment.status', '=', 'captured')
    .execute()
  const booked = payments.map((payment) => ({
    ...payment,
    back: control.payment(payment.gateway_payment_id!).amount_refunded,
  }))
  const paid = promised.filter(({ paymentId }) => paymentId)
  const key = (payment: { gateway_payment_id: string | null }) => payment.gateway_payment_id ?? ''
  expect(booked.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
    paid
      .map(({ paymentId, billId, refundPaise }) => ({
        gateway_payment_id: paymentId,
        bill_id: billId,
        surplus: false,
        status: refundPaise ? 'refunded' : 'paid',
        refunded_paise: refundPaise,
        back: refundPaise,
      }))
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  )
  expect(await checkBooks(db)).toEqual([])
  expect(
    await db.selectFrom('gateway_event').select('event_id').where('handled_at', 'is', null).execute(),
  ).toEqual([])
}

/** Whose visit is booked was told so, once. */
export async function expectNotifications(db: Db, promised: readonly Promised[]): Promise<void> {
  const rows = await db
    .selectFrom('notification')
    .innerJoin('appointment', 'appointment.id', 'subject_id')
    .select('subject_id as id')
    .where('kind', '=', 'appointment_booked')
    .whereRef('user_id', '=', 'appointment.booked_by')
    .where('appointment.status', '=', 'booked')
    .execute()
  const booked = promised.filter(({ status }) => status === 'booked')
  expect(byId(rows)).toEqual(byId(booked.map(({ appointmentId: id }) => ({ id }))))
}

export async function expectAudit(db: Db): Promise<void> {
  const lines = await db.selectFrom('audit_event').select('id').where('operation', '=', 'holdSlot').execute()
  expect(lines.length).toBeGreaterThan(0)
  const seals = await db.selectFrom('audit_seal').select('seq').execute()
  expect(seals.length).toBeGreaterThanOrEqual(lines.length)
  expect(await verifyAudit(db)).toEqual([])
}

/** What the people's own screens show, page by page. */
export async function expectScreens(
  caller: PersistentCaller,
  bookers: readonly Booker[],
  promised: readonly Promised[],
): Promise<void> {
  for (const { asha, patient } of bookers) {
    const shown: { id: string; bill: string | null }[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { when: 'upcoming', limit: 100, ...(cursor ? { cursor } : {}) } as const
      const { reply } = await caller.call(listMyAppointments, { query }, asha)
      shown.push(...reply!.items.map(({ id, bill }) => ({ id, bill: bill?.status ?? null })))
      cursor = reply!.next
    }
    const own = promised.filter(({ patientId, status }) => patientId === patient.id && status === 'booked')
    expect(byId(shown)).toEqual(
      byId(own.map(({ appointmentId: id, billId }) => ({ id, bill: billId ? 'paid' : null }))),
    )
  }
}

import type { NotifiedPurchase, NotifiedVisit } from '@imeds/contracts/notifications'
import type { z } from 'zod'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { userIdsOfPatient } from '../patients/index.ts'
import { findStaffWith } from './recipient.repository.ts'
import { findAppointment, findBill, findRefund } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

type About = { visit: NotifiedVisit } | { purchase: z.output<typeof NotifiedPurchase> }

/** A bill with what may be said of what it is for, and who looks after the patient. */
async function findBilled(tx: Tx, billId: string) {
  const bill = await findBill(tx, billId)
  if (!bill) return undefined
  const { subject_type: subjectType, facility_name: facilityName } = bill
  if (subjectType !== 'appointment') {
    const about: About = { purchase: { subjectType, facilityName } }
    return { bill, about, patientSide: await userIdsOfPatient(tx, bill.patient_id) }
  }
  const appointment = await findAppointment(tx, bill.subject_id)
  if (!appointment) return undefined
  const { visit, patientSide } = await visitOf(tx, appointment)
  const about: About = { visit }
  return { bill, about, patientSide }
}

export const tellOfPayment = async (deps: Deps, { billId }: { billId: string }): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const billed = await findBilled(tx, billId)
    if (!billed) return
    const { bill, about, patientSide } = billed
    await tell(deps, tx, {
      content: { kind: 'payment_received', params: { billId, amountPaise: bill.total_paise, ...about } },
      subject: { type: 'bill', id: billId },
      to: { patient: patientSide },
    })
  })

type OfRefund = { refundId: string; billId: string }

export const tellOfRefund = async (deps: Deps, { refundId, billId }: OfRefund): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const refund = await findRefund(tx, refundId)
    const billed = await findBilled(tx, billId)
    if (!refund || !billed) return
    const { about, patientSide } = billed
    const { amount_paise: amountPaise, channel } = refund
    await tell(deps, tx, {
      content: { kind: 'refund_processed', params: { billId, amountPaise, channel, ...about } },
      subject: { type: 'refund', id: refundId },
      to: { patient: patientSide },
    })
  })

/** Those who may refund have to look: the gateway will not try again by itself. */
export const tellOfFailedRefund = async (deps: Deps, { refundId, billId }: OfRefund): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const refund = await findRefund(tx, refundId)
    const billed = await findBilled(tx, billId)
    if (refund?.status !== 'failed' || !billed) return
    const { bill, about } = billed
    await tell(deps, tx, {
      content: { kind: 'refund_failed', params: { billId, amountPaise: refund.amount_paise, ...about } },
      subject: { type: 'refund', id: refundId },
      // Refused once more after somebody had it tried again: news.
      occasion: `failures_${refund.failures}`,
      to: { staff: await findStaffWith(tx, 'bill.refund', bill.facility_id) },
    })
  })

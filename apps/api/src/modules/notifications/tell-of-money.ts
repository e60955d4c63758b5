import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findStaffWith } from './recipient.repository.ts'
import { findAppointment, findBill, findRefund } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

/** A bill with the visit that it is for; undefined when it is for something else. */
async function billedVisit(tx: Tx, billId: string) {
  const bill = await findBill(tx, billId)
  if (bill?.subject_type !== 'appointment') return undefined
  const appointment = await findAppointment(tx, bill.subject_id)
  return appointment && { bill, ...(await visitOf(tx, appointment)) }
}

export const tellOfPayment = async (deps: Deps, { billId }: { billId: string }): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const billed = await billedVisit(tx, billId)
    if (!billed) return
    const { bill, visit, patientSide } = billed
    await tell(deps, tx, {
      content: { kind: 'payment_received', params: { billId, amountPaise: bill.total_paise, visit } },
      subject: { type: 'bill', id: billId },
      to: { patient: patientSide },
    })
  })

type OfRefund = { refundId: string; billId: string }

export const tellOfRefund = async (deps: Deps, { refundId, billId }: OfRefund): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const refund = await findRefund(tx, refundId)
    const billed = await billedVisit(tx, billId)
    if (!refund || !billed) return
    const { visit, patientSide } = billed
    await tell(deps, tx, {
      content: { kind: 'refund_processed', params: { billId, amountPaise: refund.amount_paise, visit } },
      subject: { type: 'refund', id: refundId },
      to: { patient: patientSide },
    })
  })

/** Those who may refund have to look: the gateway will not try again by itself. */
export const tellOfFailedRefund = async (deps: Deps, { refundId, billId }: OfRefund): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const refund = await findRefund(tx, refundId)
    const billed = await billedVisit(tx, billId)
    if (refund?.status !== 'failed' || !billed) return
    const { bill, visit } = billed
    await tell(deps, tx, {
      content: { kind: 'refund_failed', params: { billId, amountPaise: refund.amount_paise, visit } },
      subject: { type: 'refund', id: refundId },
      to: { staff: await findStaffWith(tx, 'bill.refund', bill.facility_id) },
    })
  })

import { event } from '../event.ts'

export const labOrderHeld = event<{ orderId: string }>('lab_order.held')
/** Paid, or to be paid at the counter: the sample will be taken. */
export const labOrderBooked = event<{ orderId: string }>('lab_order.booked')
export const labOrderExpired = event<{ orderId: string }>('lab_order.expired')
export const labOrderCancelled = event<{ orderId: string; by: 'patient' | 'facility' }>('lab_order.cancelled')
/** Paid after its slot had been given back: the money goes back. */
export const labOrderPaidTooLate = event<{ orderId: string; billId: string }>('lab_order.paid_too_late')
/** A tube was taken, came in or was rejected, or results changed. */
export const labOrderChanged = event<{ orderId: string }>('lab_order.changed')
export const specimenRejected = event<{ orderId: string; specimenId: string }>('specimen.rejected')
/** A result beyond a critical limit was entered. */
export const criticalResultFound = event<{ orderId: string; reportId: string }>('lab_result.critical')
/** A report, or a corrected one, can be read. */
export const labReportReleased = event<{ reportId: string; orderId: string; version: number }>(
  'lab_report.released',
)

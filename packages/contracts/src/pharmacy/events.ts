import { event } from '../event.ts'

type Order = { medicineOrderId: string }
/** A patient sent an order to a pharmacy. */
export const medicineOrderPlaced = event<Order>('medicine_order.placed')
/** The pharmacist checked it and put the medicines aside: it can be paid, or is on its way already. */
export const medicineOrderVerified = event<Order>('medicine_order.verified')
export const medicineOrderRejected = event<Order>('medicine_order.rejected')
/** Packed and to be fetched. */
export const medicineOrderReady = event<Order>('medicine_order.ready')
export const medicineOrderDispatched = event<Order>('medicine_order.dispatched')
export const medicineOrderCancelled = event<Order & { by: 'patient' | 'pharmacy' | 'system' }>(
  'medicine_order.cancelled',
)
/** Handed over, at the door or at the counter. */
export const medicineSupplied = event<Order>('medicine_order.supplied')
/** Any other change of an order: who looks at it reads it again. */
export const medicineOrderChanged = event<Order>('medicine_order.changed')
/** Medicines are to be taken now: somebody who wanted to be reminded is. */
export const medicineDue = event<{ reminderId: string; userId: string; at: string }>('medicine.due')
/** What an order supplied ends soon, and its prescription lets it be supplied again. */
export const refillDue = event<Order & { prescriptionId: string }>('medicine.refill_due')

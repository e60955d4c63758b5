'use client'
import type { MedicineOrder } from '@imeds/contracts/pharmacy'
import { BillToPay } from '@/features/billing/bills/bill-to-pay.tsx'
import { usePayment } from '@/features/billing/payment/use-payment.ts'
import { PatientOrder } from '@/features/pharmacy/orders/patient-order.tsx'

/** An order, and its payment where one is due. */
export function OrderWithPayment({ id }: { id: string }) {
  return <PatientOrder id={id} pay={(order) => <Pay order={order} />} />
}

function Pay({ order: { id, billId } }: { order: MedicineOrder }) {
  const payment = usePayment(id)
  return billId ? <BillToPay id={billId} payment={payment} /> : null
}

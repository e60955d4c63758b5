'use client'
import { CounterPayment } from '@/features/billing/counter/counter-payment.tsx'
import { DeskOrder } from '@/features/lab/desk/desk-order.tsx'

/** An order at the bench, with the counter where its bill is paid. */
export const OrderWithPayment = ({ id }: { id: string }) => (
  <DeskOrder id={id} payment={(billId) => <CounterPayment billId={billId} />} />
)

'use client'
import { CounterPayment } from '@/features/billing/counter/counter-payment.tsx'
import { SoldPackage } from '@/features/packages/sold/sold-package.tsx'

/** A sold package, with the counter where its bill is paid. */
export const SoldWithPayment = ({ id }: { id: string }) => (
  <SoldPackage id={id} payment={(billId) => <CounterPayment billId={billId} />} />
)

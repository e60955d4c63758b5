'use client'
import { BillToPay } from '@/features/billing/bills/bill-to-pay.tsx'
import { usePayment } from '@/features/billing/payment/use-payment.ts'
import { MyPackage } from '@/features/packages/mine/my-package.tsx'

/** A bought package, with the payment of its bill. */
export function PackageWithPayment({ id }: { id: string }) {
  const payment = usePayment(id)
  return <MyPackage id={id} payment={(billId) => <BillToPay id={billId} payment={payment} />} />
}

'use client'
import { query } from '@imeds/client'
import { getBill } from '@imeds/contracts/billing'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { BillView } from '../bills/bill-page.tsx'
import { Coupon } from '../discounts/coupon.tsx'
import { Payments } from './payments.tsx'
import { TakePayment } from './take-payment.tsx'

/** A bill at the counter: take money, take off a discount, give back. */
export function DeskBill({ id }: { id: string }) {
  const { user } = useSession()
  const bill = useQuery(query(getBill, { params: { id } }))
  useTopic(user ? `user/${user.id}` : null, () => void bill.refetch())
  if (bill.isPending) return <LoadingState rows={2} />
  if (bill.isError) return <ErrorState error={bill.error} onRetry={bill.refetch} />
  return (
    <BillView bill={bill.data} base="/desk/bills" belowLines={<Coupon bill={bill.data} />}>
      {bill.data.abilities.receive ? <TakePayment bill={bill.data} /> : null}
      <Payments bill={bill.data} atCounter />
    </BillView>
  )
}

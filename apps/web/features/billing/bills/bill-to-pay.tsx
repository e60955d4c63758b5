'use client'
import { query } from '@imeds/client'
import { getBill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { Coupon } from '../discounts/coupon.tsx'
import { PayPanel } from '../payment/pay-panel.tsx'
import type { usePayment } from '../payment/use-payment.ts'
import { BillLines } from './bill-lines.tsx'

/** The itemised bill on the way to its payment: of what is still due, whatever was paid or taken off meanwhile. */
export function BillToPay({ id, payment }: { id: string; payment: ReturnType<typeof usePayment> }) {
  const t = useTranslations('billing.pay')
  const bill = useQuery(query(getBill, { params: { id } }))
  return (
    <SectionCard title={t('title')}>
      {bill.isPending ? <LoadingState rows={1} /> : null}
      {bill.isError ? <ErrorState error={bill.error} onRetry={bill.refetch} /> : null}
      {bill.data ? (
        <>
          <BillLines bill={bill.data} />
          <Coupon bill={bill.data} />
          <div style={{ marginTop: '1.5rem' }}>
            <PayPanel payment={payment} billId={id} amountPaise={bill.data.duePaise} />
          </div>
        </>
      ) : null}
    </SectionCard>
  )
}

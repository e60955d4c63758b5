'use client'
import type { Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import type { output } from 'zod'
import { SectionCard } from '@/ui/section-card.tsx'
import { Coupon } from '../discounts/coupon.tsx'
import { PayPanel } from '../payment/pay-panel.tsx'
import { usePayment } from '../payment/use-payment.ts'

/** Pays what is due of a bill on its own page, where its subject has no checkout. */
export function PayHere({ bill }: { bill: output<typeof Bill> }) {
  const t = useTranslations('billing.bill')
  const payment = usePayment(bill.subjectId)
  return (
    <SectionCard title={t('pay')}>
      <Coupon bill={bill} />
      <PayPanel payment={payment} billId={bill.id} amountPaise={bill.duePaise} />
    </SectionCard>
  )
}

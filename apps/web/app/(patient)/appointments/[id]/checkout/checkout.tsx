'use client'
import { useTranslations } from '@imeds/i18n/react'
import type { Appointment } from '@imeds/contracts/scheduling'
import { BillToPay } from '@/features/billing/bills/bill-to-pay.tsx'
import { AskingTheBank } from '@/features/billing/payment/pay-panel.tsx'
import { usePayment } from '@/features/billing/payment/use-payment.ts'
import { BookingLayout } from '@/features/scheduling/booking/booking-layout.tsx'
import { AppointmentSummary } from '@/features/scheduling/checkout/appointment-summary.tsx'
import { Booked } from '@/features/scheduling/checkout/booked.tsx'
import { checkoutStage } from '@/features/scheduling/checkout/checkout-stage.ts'
import { Lapsed } from '@/features/scheduling/checkout/lapsed.tsx'
import { NothingToPay } from '@/features/scheduling/checkout/nothing-to-pay.tsx'
import { TimeKept } from '@/features/scheduling/checkout/time-kept.tsx'
import { useAppointment } from '@/features/scheduling/use-appointment.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'

/** The payment of a held appointment, up to its end, whichever that is. A reload goes on where it was. */
export function Checkout({ id }: { id: string }) {
  const appointment = useAppointment(id)
  if (appointment.isPending) return <LoadingState rows={2} />
  if (appointment.isError) return <ErrorState error={appointment.error} onRetry={appointment.refetch} />
  return <CheckoutOf appointment={appointment.data} refetch={() => void appointment.refetch()} />
}

function CheckoutOf({ appointment, refetch }: { appointment: Appointment; refetch: () => void }) {
  const t = useTranslations('scheduling.checkout')
  const payment = usePayment(appointment.id)
  const underWay = payment.phase === 'opening' || payment.phase === 'paying' || payment.phase === 'asking'
  const stage = checkoutStage(appointment, { underWay, begun: payment.begun })
  switch (stage.name) {
    case 'booked':
      return <Booked appointment={appointment} />
    case 'lapsed':
      return <Lapsed appointment={appointment} money={stage.money} />
    case 'other':
      return <NothingToPay appointment={appointment} />
    case 'asking':
      return (
        <>
          <PageHeader title={t('title')} />
          <AskingTheBank payment={payment} />
        </>
      )
    case 'pay':
      return (
        <>
          <PageHeader title={t('title')} />
          <BookingLayout
            first={<TimeKept appointment={appointment} paying={underWay} onEnd={refetch} />}
            then={<AppointmentSummary appointment={appointment} />}
          >
            {appointment.bill ? <BillToPay id={appointment.bill.id} payment={payment} /> : null}
          </BookingLayout>
        </>
      )
  }
}

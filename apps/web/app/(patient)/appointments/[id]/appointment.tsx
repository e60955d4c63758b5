'use client'
import { TokenCard } from '@/features/desk/token/token-card.tsx'
import { FacilityContact } from '@/features/facilities/facility-contact.tsx'
import { VisitReview } from '@/features/reviews/visit-review.tsx'
import { AppointmentDetail } from '@/features/scheduling/appointment/appointment-detail.tsx'
import { useAppointment } from '@/features/scheduling/use-appointment.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'

/** One appointment, with the place it happens at. */
export function Appointment({ id }: { id: string }) {
  const appointment = useAppointment(id)
  if (appointment.isPending) return <LoadingState rows={2} />
  if (appointment.isError) return <ErrorState error={appointment.error} onRetry={appointment.refetch} />
  const { facility, mode, status } = appointment.data
  return (
    <>
      {mode === 'in_person' && (status === 'arrived' || status === 'in_progress') ? (
        <TokenCard appointmentId={id} zone={facility.timeZone} />
      ) : null}
      <AppointmentDetail
        appointment={appointment.data}
        after={status === 'fulfilled' ? <VisitReview appointmentId={id} /> : null}
        place={<FacilityContact {...facility} online={mode !== 'in_person'} />}
      />
    </>
  )
}

'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { BookingSummary } from '../booking/booking-summary.tsx'

/** What an appointment is about, in short. */
export function AppointmentSummary({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('scheduling')
  const { practitioner, patient, startsAt, facility, mode, feePaise } = appointment
  return (
    <BookingSummary
      summary={{
        practitioner: t('doctor', { name: practitioner.name }),
        patient: patient.name,
        startsAt,
        timeZone: facility.timeZone,
        facility: facility.name,
        address: facility.address,
        mode,
        feePaise,
      }}
    />
  )
}

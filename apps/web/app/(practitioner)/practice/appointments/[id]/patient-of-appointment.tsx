'use client'
import { query } from '@imeds/client'
import { getAppointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { PatientBrief } from '@/features/patients/patient-brief.tsx'
import { LinkText } from '@/ui/link-text.tsx'

/** Whom an appointment is about, as the patients feature shows them. */
export function PatientOfAppointment({ appointmentId }: { appointmentId: string }) {
  const t = useTranslations('records')
  const { data } = useQuery(query(getAppointment, { params: { id: appointmentId } }))
  // The record is closed to those who did not come to treat: nothing is shown, and no error either.
  const open = data && ['booked', 'arrived', 'in_progress', 'fulfilled'].includes(data.status)
  if (!open) return null
  return (
    <Stack gap="sm">
      <PatientBrief patientId={data.patient.id} />
      <LinkText href={`/practice/patients/${data.patient.id}`}>
        {t('titleOf', { name: data.patient.name })}
      </LinkText>
    </Stack>
  )
}

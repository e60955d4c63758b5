'use client'
import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Allergies } from './record/allergies.tsx'
import { Conditions } from './record/conditions.tsx'
import { Medicines } from './record/medicines.tsx'
import { VitalsCard } from './vitals/vitals-card.tsx'

type Props = {
  patientId: string
  /** Today's date by the patient's calendar. */ today: string
}

/** What a doctor should know, kept by the patient and the doctors alike. */
export function PatientRecord({ patientId, today }: Props) {
  const patient = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient.isPending) return <LoadingState />
  if (patient.isError) return <ErrorState error={patient.error} onRetry={patient.refetch} />
  const canAdd = patient.data.abilities.writeRecord
  return (
    <>
      <VitalsCard patientId={patientId} canAdd={canAdd} />
      <Allergies patientId={patientId} canAdd={canAdd} />
      <Conditions patientId={patientId} today={today} canAdd={canAdd} />
      <Medicines patientId={patientId} today={today} canAdd={canAdd} />
    </>
  )
}

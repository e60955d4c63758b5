'use client'
import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { VitalsOverTime } from './vitals-over-time.tsx'

/** The vital signs of one patient, as far as the reader may see and add to them. */
export function PatientVitals({ patientId }: { patientId: string }) {
  const patient = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient.isPending) return <LoadingState />
  if (patient.isError) return <ErrorState error={patient.error} onRetry={patient.refetch} />
  return <VitalsOverTime patientId={patientId} canAdd={patient.data.abilities.writeRecord} />
}

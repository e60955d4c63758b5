import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { ProfileHeader } from '@/features/patients/profile-header.tsx'
import { PatientVitals } from '@/features/patients/vitals/patient-vitals.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patients.vitals'))('pageTitle') }
}

export default async function VitalsPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  return (
    <Prefetched queries={[query(getPatient, { params: { id: patientId } })]}>
      <ProfileHeader patientId={patientId} part="vitals" />
      <PatientVitals patientId={patientId} />
    </Prefetched>
  )
}

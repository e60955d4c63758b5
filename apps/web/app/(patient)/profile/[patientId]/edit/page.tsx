import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { todayIn } from '@/lib/today-in.ts'
import type { Metadata } from 'next'
import { EditPatient } from '@/features/patients/form/edit-patient.tsx'
import { homeZone } from '@/features/patients/patient.ts'
import { ProfileHeader } from '@/features/patients/profile-header.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patients.profile'))('edit') }
}

export default async function EditPatientPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  return (
    <Prefetched queries={[query(getPatient, { params: { id: patientId } })]}>
      <ProfileHeader patientId={patientId} part="edit" />
      <EditPatient patientId={patientId} today={todayIn(homeZone)} />
    </Prefetched>
  )
}

import { query } from '@imeds/client'
import {
  getPatient,
  listAllergies,
  listConditions,
  listLatestObservations,
  listMedicationStatements,
} from '@imeds/contracts/patients'
import { todayIn } from '@/lib/today-in.ts'
import { Title } from '@mantine/core'
import type { Metadata } from 'next'
import { RecordAccess } from '@/features/audit/record-access.tsx'
import { Details } from '@/features/patients/details.tsx'
import { homeZone } from '@/features/patients/patient.ts'
import { PatientRecord } from '@/features/patients/patient-record.tsx'
import { ProfileColumns } from '@/features/patients/profile-columns.tsx'
import { ProfileHeader } from '@/features/patients/profile-header.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.nav'))('profile') }
}

const reads = [getPatient, listLatestObservations, listAllergies, listConditions, listMedicationStatements]

export default async function ProfilePage({ params }: { params: Promise<{ patientId: string }> }) {
  const [{ patientId: id }, t] = await Promise.all([params, getTranslations('audit.access')])
  return (
    <Prefetched queries={reads.map((read) => query(read, { params: { id } }))}>
      <ProfileHeader patientId={id} part="record" />
      <ProfileColumns
        record={<PatientRecord patientId={id} today={todayIn(homeZone)} />}
        aside={
          <>
            <Details patientId={id} />
            <section aria-labelledby="access-title">
              <Title order={2} size="h3" mb="sm" id="access-title">
                {t('title')}
              </Title>
              <RecordAccess patientId={id} />
            </section>
          </>
        }
      />
    </Prefetched>
  )
}
